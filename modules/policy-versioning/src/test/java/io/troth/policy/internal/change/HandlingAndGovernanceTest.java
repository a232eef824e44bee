package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Change;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.PolicyFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of a policy that uses every key there is. */
class HandlingAndGovernanceTest {

  private static final String YAML = Fixtures.resource("document/every-key/policy.yaml");
  private static final PolicyDocument BEFORE = document(YAML);

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "audience: [end-users, organisations]|audience: [end-users]|AUDIENCE_NARROWED|AUDIENCE_WIDENED",
        "jurisdictions: [EU, US-CA]|jurisdictions: [EU]|JURISDICTION_REMOVED|JURISDICTION_ADDED",
        "jurisdictions: [EU, US-CA]|jurisdictions: []|JURISDICTIONS_NO_LONGER_NAMED|JURISDICTIONS_NAMED",
        "consentFor: P12M|consentFor: P24M|CONSENT_LASTS_LONGER|CONSENT_LASTS_SHORTER",
        "consentFor: P12M, ||CONSENT_END_DROPPED|CONSENT_END_PROMISED",
        "basis: consent, categories: [health], consentFor: P12M|basis: contract, categories: [health]|BASIS_CONSENT_DROPPED|BASIS_BECAME_CONSENT",
        "kind: sensitive|kind: personal|CATEGORY_PROTECTION_LOST|CATEGORY_BECAME_SENSITIVE",
        "kind: non-personal|kind: personal|CATEGORY_BECAME_PERSONAL|CATEGORY_PROTECTION_LOST",
        "storedIn: [DE, AT]|storedIn: [DE, AT, US]|STORAGE_LEFT_EEA|STORAGE_PLACE_REMOVED",
        "storedIn: [DE, AT]|storedIn: [DE, AT, FR]|STORAGE_PLACE_ADDED|STORAGE_PLACE_REMOVED",
        "storedIn: [DE, AT]|storedIn: []|STORAGE_PROMISE_DROPPED|STORAGE_PROMISED",
        "No diet can be planned.|Nothing can be planned.|REFUSAL_RESTATED|REFUSAL_RESTATED",
        "trigger: relationship-ended|trigger: purpose-ended|RETENTION_STARTS_LATER|RETENTION_STARTS_LATER",
        "trigger: relationship-ended|trigger: created|RETENTION_STARTS_SOONER|RETENTION_STARTS_LATER",
        "trigger: relationship-ended|trigger: last-activity|RETENTION_STARTS_SOONER|RETENTION_STARTS_LATER",
        "trigger: relationship-ended|trigger: fixed-date, on: 2020-01-01|RETENTION_STARTS_LATER|RETENTION_STARTS_LATER",
        "on: 2031-01-01|on: 2032-01-01|RETENTION_STARTS_LATER|RETENTION_STARTS_SOONER",
        "action: anonymise|action: restrict|RETENTION_ACTION_WEAKENED|RETENTION_ACTION_STRENGTHENED",
        "action: anonymise|action: erase|RETENTION_ACTION_STRENGTHENED|RETENTION_ACTION_WEAKENED",
        "extensionDays: 45, ||RIGHT_EXTENSION_SHORTENED|RIGHT_EXTENSION_LENGTHENED",
        "timesInTwelveMonths: 2|timesInTwelveMonths: 1|RIGHT_RATIONED|RIGHT_RATION_RAISED",
        ", timesInTwelveMonths: 2||RIGHT_RATION_RAISED|RIGHT_RATIONED",
        "trigger: rights-reduced|trigger: any-change|NOTICE_TRIGGER_STRENGTHENED|NOTICE_TRIGGER_WEAKENED",
        "trigger: rights-reduced|trigger: significant|NOTICE_TRIGGER_WEAKENED|NOTICE_TRIGGER_WEAKENED",
        "{days: 30,|{days: 31,|NOTICE_LENGTHENED|NOTICE_SHORTENED",
        "days: 35|days: 40|NOTICE_LENGTHENED|NOTICE_SHORTENED",
        "days: 45|days: 60|NOTICE_LENGTHENED|NOTICE_SHORTENED",
        "`noticeForReconsent: {days: 45, channels: [email, platform], clauses: [changes]}`||NOTICE_SHORTENED|NOTICE_LENGTHENED",
        "notice: {days: 30, channels: [email, platform]|notice: {days: 30, channels: [platform]|CHANNEL_DROPPED|CHANNEL_ADDED",
        "noticeForReconsent: {days: 45, channels: [email, platform], clauses: [changes]|noticeForReconsent: {days: 45, channels: [email, platform], clauses: [use]|CITATION_CHANGED|CITATION_CHANGED",
        "en: Newcomer Ltd|en: Upstart Ltd|OWNER_CHANGES|OWNER_CHANGES",
        "on: 2027-03-01, clauses: [changes]|on: 2027-03-01, clauses: [use]|CITATION_CHANGED|CITATION_CHANGED",
        "category: mandatory|category: targeting|COOKIE_CATEGORY_WIDENED|COOKIE_BECAME_MANDATORY",
        "storage: cookie|storage: web-storage|COOKIE_STORAGE_CHANGED|COOKIE_STORAGE_CHANGED",
        "keep: PT0S|keep: P1M|COOKIE_KEPT_LONGER|COOKIE_KEPT_SHORTER",
        "{en: Sign-in|{en: Your sign-in|COOKIE_RESTATED|COOKIE_RESTATED",
        "id: no-sale, clauses: [protection]|id: no-sale, clauses: [use]|CITATION_CHANGED|CITATION_CHANGED",
        "`  - {id: no-sale, clauses: [protection]}`||PROTECTION_DROPPED|PROTECTION_PROMISED",
        "`  - {id: legal-order, logged: true, clauses: [protection]}`||DISCLOSURE_REMOVED|DISCLOSURE_NAMED",
        "`  - {id: merger, logged: true, clauses: [protection]}`||DISCLOSURE_REMOVED|DISCLOSURE_ADDED",
        "id: fraud, logged: true|id: fraud, logged: false|DISCLOSURE_LOG_DROPPED|DISCLOSURE_LOG_PROMISED",
        "every: P12M|every: P6M|REVIEW_MORE_OFTEN|REVIEW_LESS_OFTEN",
        "`review: {every: P12M, clauses: [changes]}`||REVIEW_DROPPED|REVIEW_PROMISED",
        "noticeDays: 30|noticeDays: 7|OWNERSHIP_NOTICE_SHORTENED|OWNERSHIP_NOTICE_LENGTHENED",
        "agreementContinues: true|agreementContinues: false|OWNERSHIP_AGREEMENT_ENDS|OWNERSHIP_AGREEMENT_CONTINUES",
        "optOutsTravel: true|optOutsTravel: false|OWNERSHIP_OPT_OUTS_LOST|OWNERSHIP_OPT_OUTS_KEPT",
        "`ownershipChange: {noticeDays: 30, agreementContinues: true, optOutsTravel: true, clauses: [changes]}`||OWNERSHIP_RULE_DROPPED|OWNERSHIP_RULE_PROMISED",
        "purposes: [account], clauses: [use]}|purposes: [], clauses: [use]}|CORRELATION_WIDENED|CORRELATION_NARROWED",
        "allowed: true, purposes: [account]|allowed: false|CORRELATION_ENDED|CORRELATION_ALLOWED",
        "`correlation: {allowed: true, purposes: [account], clauses: [use]}`||CORRELATION_ENDED|CORRELATION_ALLOWED",
        "order: [agreement, terms, privacy-notice]|order: [terms, agreement]|PRECEDENCE_CHANGED|PRECEDENCE_CHANGED",
        "`precedence: {order: [agreement, terms, privacy-notice], clauses: [changes]}`||PRECEDENCE_DROPPED|PRECEDENCE_DECLARED",
        "`emergencyAccess: {declared: true, clauses: [emergency]}`||EMERGENCY_ACCESS_ENDED|EMERGENCY_ACCESS_DECLARED",
      })
  void everySortOfChangeHasItsRowInBothDirections(
      String from, String to, String forth, String back) {
    assertThat(YAML).contains(from);
    var after = document(YAML.replace(from, to == null ? "" : to));

    assertThat(rules(BEFORE, after)).containsExactly(forth);
    assertThat(rules(after, BEFORE)).containsExactly(back);
  }

  @ParameterizedTest
  @CsvSource({
    "CONSENT_END_DROPPED",
    "CATEGORY_PROTECTION_LOST",
    "STORAGE_LEFT_EEA",
    "STORAGE_PROMISE_DROPPED",
    "REFUSAL_ENDED",
    "RETENTION_STARTS_LATER",
    "RETENTION_ACTION_WEAKENED",
    "NOTICE_TRIGGER_WEAKENED",
    "COOKIE_CATEGORY_WIDENED",
    "COOKIE_BECAME_MANDATORY",
    "PROTECTION_DROPPED",
    "DISCLOSURE_LOG_DROPPED",
    "CORRELATION_ALLOWED",
    "EMERGENCY_ACCESS_DECLARED",
    "OWNERSHIP_OPT_OUTS_LOST",
    "AUDIENCE_NARROWED",
  })
  void whatTakesAProtectionAwayNeedsReconsent(Rule rule) {
    assertThat(rule.significance()).isEqualTo(Significance.RECONSENT);
  }

  @Test
  void howLongAConsentLastsTouchesNoConsentThatWasGiven() {
    var longer = document(YAML.replace("consentFor: P12M", "consentFor: P24M"));

    var change = Comparison.changes(BEFORE, longer).get(0);

    assertThat(change.significance()).isEqualTo(Significance.NOTICE);
    assertThat(change.purposes()).isEmpty();
    assertThat(change.words().byLanguage())
        .containsEntry(
            "en",
            "A consent to “Recipes for you” given from now on lasts 24 months instead of 12 months.");
  }

  @Test
  void itIsSaidWhichChangesAreAnnouncedDifferently() {
    var longer = document(YAML.replace("days: 45", "days: 60"));
    var platformOnly =
        document(
            YAML.replace(
                "notice: {days: 30, channels: [email, platform]",
                "notice: {days: 30, channels: [platform]"));

    assertThat(Comparison.changes(BEFORE, longer).get(0).words().byLanguage())
        .containsEntry(
            "en",
            "Changes that need your acceptance are announced earlier: 60 days ahead instead of 45"
                + " days.");
    assertThat(Comparison.changes(BEFORE, platformOnly).get(0).words().byLanguage())
        .containsEntry("en", "Changes of wording only are no longer announced by e-mail.");
    assertThat(Comparison.changes(BEFORE, platformOnly).get(0).significance())
        .isEqualTo(Significance.RECONSENT);
  }

  @Test
  void aNewOwnerIsAnnouncedWithWhatStaysAsItIs() {
    var unsaid = document(without(YAML, "newOwner: "));

    var change = Comparison.changes(unsaid, BEFORE).get(0);

    assertThat(rules(unsaid, BEFORE)).containsExactly("OWNER_CHANGES");
    assertThat(rules(BEFORE, unsaid)).containsExactly("OWNER_NO_LONGER_ANNOUNCED");
    assertThat(change.purposes()).isEmpty();
    assertThat(change.words().byLanguage())
        .containsEntry(
            "en",
            "From 1 March 2027 the service belongs to Newcomer Ltd (1 Test Street, Testford). What"
                + " was agreed with you goes on; what you refused, objected to or consented to stays"
                + " as it is.")
        .hasEntrySatisfying("de", words -> assertThat(words).contains("1. März 2027"));
  }

  @Test
  void theSameTimeInOtherWordsIsNoChange() {
    var same = document(YAML.replace("consentFor: P12M", "consentFor: P1Y"));

    assertThat(rules(BEFORE, same)).isEmpty();
  }

  @Test
  void refusalIsGrantedAndTaken() {
    var firm = document(without(YAML, "    optional: true\n", "    without: "));

    assertThat(rules(BEFORE, firm)).containsExactly("REFUSAL_ENDED");
    assertThat(rules(firm, BEFORE)).containsExactly("REFUSAL_ALLOWED");
  }

  @Test
  void theFirstCookieThatFollowsPeopleNeedsReconsentAndTheSecondANotice() {
    var one = document(withCookie("visits", CookieCategory.ANALYTICS, YAML));
    var two =
        document(
            withCookie(
                "pages",
                CookieCategory.ANALYTICS,
                withCookie("visits", CookieCategory.ANALYTICS, YAML)));
    var plain = document(withCookie("language", CookieCategory.FUNCTIONAL, YAML));

    assertThat(rules(BEFORE, one)).containsExactly("COOKIE_TRACKING_ADDED");
    assertThat(rules(one, two)).containsExactly("COOKIE_ADDED");
    assertThat(rules(BEFORE, plain)).containsExactly("COOKIE_ADDED");
    assertThat(rules(one, BEFORE)).containsExactly("COOKIE_REMOVED");
  }

  @Test
  void refusingToPutDataTogetherIsAPromiseToo() {
    var allowed = "correlation: {allowed: true, purposes: [account], clauses: [use]}";
    var never = document(YAML.replace(allowed, "correlation: {allowed: false, clauses: [use]}"));
    var unsaid = document(YAML.replace(allowed, ""));

    assertThat(rules(unsaid, never)).containsExactly("CORRELATION_RULED_OUT");
    assertThat(rules(never, unsaid)).containsExactly("CORRELATION_NO_LONGER_RULED_OUT");
  }

  @Test
  void changesAreSaidInPlainWords() {
    var after = document(YAML.replace("storedIn: [DE, AT]", "storedIn: [DE, AT, US]"));

    assertThat(Comparison.changes(BEFORE, after).get(0).words().byLanguage())
        .containsEntry(
            "en",
            "Health are now also stored in United States, outside the European Economic Area.")
        .containsEntry(
            "de",
            "Gesundheit: jetzt auch gespeichert in Vereinigte Staaten, außerhalb des"
                + " Europäischen Wirtschaftsraums.");
  }

  @Test
  void everyRegionOfTheLawPackHasAName() {
    for (var language : List.of("en", "de")) {
      assertThat(LawPack.current().regions())
          .allSatisfy(id -> assertThat(Words.template(language, "region." + id)).isNotBlank());
    }
  }

  private static List<String> rules(PolicyDocument from, PolicyDocument to) {
    return Comparison.changes(from, to).stream().map(Change::rule).toList();
  }

  private static String withCookie(String id, CookieCategory category, String yaml) {
    var cookie =
        "  - {id: %s, name: {en: %s, de: %s}, category: %s, storage: cookie, keep: P1D, clauses: [cookies]}\n"
            .formatted(id, id, id, category);
    return yaml.replace("cookies:\n", "cookies:\n" + cookie);
  }

  private static String without(String yaml, String... lines) {
    var kept = yaml;
    for (var line : lines) {
      kept = kept.replaceAll("(?m)^" + line.stripTrailing() + ".*\n", "");
    }
    return kept;
  }

  private static PolicyDocument document(String yaml) {
    var files = new HashMap<>(Map.of("policy.yaml", yaml));
    for (var name : List.of("en.md", "de.md")) {
      files.put(name, Fixtures.resource("document/every-key/" + name));
    }
    return new PolicyFolder().read(files);
  }
}
