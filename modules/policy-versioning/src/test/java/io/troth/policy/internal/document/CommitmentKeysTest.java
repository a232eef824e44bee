package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.NoticeTrigger;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.ProtectionKind;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.policy.api.Significance;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.internal.Fixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that uses every key there is. */
class CommitmentKeysTest {

  private static final Map<String, String> FILES =
      Map.of(
          "policy.yaml", Fixtures.resource("document/every-key/policy.yaml"),
          "en.md", Fixtures.resource("document/every-key/en.md"),
          "de.md", Fixtures.resource("document/every-key/de.md"));

  private final PolicyFolder folder = new PolicyFolder();

  @Test
  void everyKeyIsReadFromYaml() {
    var commitments = everyKey().commitments();

    assertThat(commitments.scope().audience())
        .containsExactlyInAnyOrder(Audience.END_USERS, Audience.ORGANISATIONS);
    assertThat(commitments.scope().jurisdictions()).containsExactlyInAnyOrder("EU", "US-CA");
    assertThat(commitments.purposes().get(0).consentFor()).isEmpty();
    assertThat(commitments.purposes().get(1).consentFor()).contains(TimeSpan.parse("P12M"));
    assertThat(commitments.categories())
        .extracting(category -> category.kind())
        .containsExactly(CategoryKind.PERSONAL, CategoryKind.SENSITIVE, CategoryKind.NON_PERSONAL);
    assertThat(commitments.categories().get(1).optional()).isTrue();
    assertThat(commitments.categories().get(1).storedIn()).containsExactlyInAnyOrder("DE", "AT");
    assertThat(commitments.retention().get(0).trigger())
        .isEqualTo(RetentionTrigger.RELATIONSHIP_ENDED);
    assertThat(commitments.retention().get(0).action()).isEqualTo(RetentionAction.ANONYMISE);
    assertThat(commitments.rights().get(0).extensionDays()).contains(45);
    assertThat(commitments.rights().get(0).timesInTwelveMonths()).contains(2);
    assertThat(commitments.notice().termsFor(Significance.EDITORIAL).days()).isEqualTo(30);
    assertThat(commitments.notice().termsFor(Significance.NOTICE).days()).isEqualTo(35);
    assertThat(commitments.notice().termsFor(Significance.RECONSENT).days()).isEqualTo(45);
    assertThat(commitments.notice().trigger()).isEqualTo(NoticeTrigger.RIGHTS_REDUCED);
  }

  @Test
  void everyKeyOfHandlingAndGovernanceIsReadFromYaml() {
    var handling = everyKey().commitments().handling();
    var governance = everyKey().commitments().governance();

    assertThat(handling.cookies().get(0).category()).isEqualTo(CookieCategory.MANDATORY);
    assertThat(handling.protections()).hasSize(ProtectionKind.values().length);
    assertThat(handling.disclosures()).hasSize(DisclosureGround.values().length);
    assertThat(handling.disclosures().get(0).logged()).isTrue();
    assertThat(handling.correlation().orElseThrow().purposes()).containsExactly("account");
    assertThat(handling.emergencyAccess().declared()).isTrue();
    assertThat(governance.review().orElseThrow().every()).isEqualTo(TimeSpan.parse("P12M"));
    assertThat(governance.ownershipChange().orElseThrow().optOutsTravel()).isTrue();
    assertThat(governance.precedence().orElseThrow().order())
        .containsExactly(
            GoverningDocument.AGREEMENT, GoverningDocument.TERMS, GoverningDocument.PRIVACY_NOTICE);
  }

  @Test
  void everyKeySurvivesYamlAndJson() {
    var document = everyKey();

    assertThat(folder.read(folder.write(document))).isEqualTo(document);
    assertThat(DocumentJson.read(DocumentJson.canonical(document), "")).isEqualTo(document);
  }

  @Test
  void everyKeyIsAllowed() {
    assertThat(check(everyKey())).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "consentFor: P12M|consentsFor: P12M|policy.yaml: purposes[1].consentsFor|did you mean consentFor?",
        "consentFor: P12M|consentFor: a year|policy.yaml: purposes[1].consentFor|an ISO 8601 duration",
        "storedIn: [DE, AT]|storeIn: [DE, AT]|policy.yaml: categories[1].storeIn|did you mean storedIn?",
        "kind: sensitive|kind: sensible|policy.yaml: categories[1].kind|did you mean SENSITIVE?",
        "trigger: relationship-ended|trigger: relationship-end|policy.yaml: retention[0].trigger|did you mean RELATIONSHIP_ENDED?",
        "extensionDays: 45|extensionsDays: 45|policy.yaml: rights[0].extensionsDays|did you mean extensionDays?",
        "extensionDays: 45|extensionDays: some|policy.yaml: rights[0].extensionDays|a whole number",
        "id: encryption-at-rest|id: encryption-in-rest|policy.yaml: protections[1].id|did you mean encryption-at-rest?",
        "id: legal-order|id: legal-orders|policy.yaml: disclosures[0].id|did you mean legal-order?",
        "category: mandatory|category: mandatary|policy.yaml: cookies[0].category|did you mean MANDATORY?",
        "order: [agreement, terms|order: [agreements, terms|policy.yaml: precedence.order|did you mean agreement?",
        "allowed: true|allow: true|policy.yaml: correlation.allow|did you mean allowed?",
        "noticeForReconsent:|noticeForReconsents:|policy.yaml: noticeForReconsents|did you mean noticeForReconsent?",
        "on: 2027-03-01|on: in March|policy.yaml: newOwner.on|a date",
        "every: P12M|every: yearly|policy.yaml: review.every|an ISO 8601 duration",
        "ownershipChange:|ownershipChanges:|policy.yaml: ownershipChanges|did you mean ownershipChange?",
        "emergencyAccess:|emergencyAcces:|policy.yaml: emergencyAcces|did you mean emergencyAccess?",
        "optional: true|optional: false|policy.yaml: categories[1].without|optional: true",
      })
  void whatIsMisspeltIsShownWithWhatWasProbablyMeant(
      String from, String to, String field, String expected) {
    assertThat(faults(from, to))
        .anySatisfy(
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.message()).startsWith("line ").contains("column ");
              assertThat(fault.expected()).startsWith(expected);
            });
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "audience: [end-users, organisations]|audience: []|audience",
        "jurisdictions: [EU, US-CA]|jurisdictions: [EU, US-CX]|jurisdictions",
        "basis: consent|basis: contract|purposes[1].consentFor",
        "consentFor: P12M|consentFor: PT0S|purposes[1].consentFor",
        "consentFor: P12M|consentFor: P11Y|purposes[1].consentFor",
        "storedIn: [DE, AT]|storedIn: [DE, XX]|categories[1].storedIn",
        "without: {en: No diet can be planned., de: Es gibt keinen Ernährungsplan.}|without: {en: No diet can be planned.}|categories[1].without.de",
        "name: {en: Counts of visits|name: {en: Health|categories[2].kind",
        "extensionDays: 45|extensionDays: 0|rights[0].extensionDays",
        "timesInTwelveMonths: 2|timesInTwelveMonths: 400|rights[0].timesInTwelveMonths",
        "days: 45|days: 34|noticeForReconsent.days",
        "days: 45|days: 400|noticeForReconsent.days",
        "days: 35|days: 29|noticeBeyondWording.days",
        "days: 35|days: 30|noticeBeyondWording",
        "noticeForReconsent: {days: 45, channels: [email, platform]|noticeForReconsent: {days: 45, channels: [platform]|noticeForReconsent.channels",
        "noticeForReconsent: {days: 45, channels: [email, platform], clauses: [changes]|noticeForReconsent: {days: 45, channels: [email, platform]|noticeForReconsent.clauses",
        "{en: Newcomer Ltd, de: Neuling GmbH}|{en: Newcomer Ltd}|newOwner.name.de",
        "on: 2027-03-01, clauses: [changes]|on: 2027-03-01, clauses: []|newOwner.clauses",
        "on: 2027-03-01|on: 0027-03-01|newOwner.on",
        "id: no-fee|id: no-sale|protections",
        "id: agents|id: fraud|disclosures",
        "purposes: [account]|purposes: [profile]|correlation.purposes",
        "allowed: true|allowed: false|correlation.purposes",
        "every: P12M|every: PT0S|review.every",
        "noticeDays: 30|noticeDays: 3|ownershipChange.noticeDays",
        "order: [agreement, terms, privacy-notice]|order: [terms]|precedence.order",
        "clauses: [cookies]|clauses: [cooky]|cookies[0].clauses",
        "{declared: true, clauses: [emergency]}|{declared: true}|emergencyAccess.clauses",
      })
  void whatContradictsIsNamedByItsField(String from, String to, String field) {
    assertThat(check(folder.read(changed(from, to))))
        .extracting(Violation::field)
        .contains("commitments." + field);
  }

  private List<Violation> faults(String from, String to) {
    return catchThrowableOfType(Problem.class, () -> folder.read(changed(from, to))).violations();
  }

  private static Map<String, String> changed(String from, String to) {
    var yaml = String.valueOf(FILES.get("policy.yaml"));
    assertThat(yaml).contains(from);
    var files = new HashMap<>(FILES);
    files.put("policy.yaml", yaml.replace(from, to));
    return files;
  }

  private PolicyDocument everyKey() {
    return folder.read(FILES);
  }

  private static List<Violation> check(PolicyDocument document) {
    return DocumentRules.check(document, "", PolicyKind.PRIVACY_NOTICE);
  }
}
