package io.troth.consent.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troth.consent.api.ActType;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.consent.internal.receipt.Fields27560.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the published vocabulary and the table of the standard's fields. */
class LinkedReceiptTest {

  private static final String DPV = "https://w3id.org/dpv#";

  @ParameterizedTest
  @EnumSource
  void everyActUsesPublishedTermsOnly(ActType type) {
    assertThat(Linked.terms(LinkedReceipt.of(SampleDeeds.act(type))))
        .isNotEmpty()
        .isSubsetOf(Linked.known());
  }

  @ParameterizedTest
  @ValueSource(strings = {"newsletter", "survey", "bare", "cookies-analytics", "gone"})
  void everyKindOfPurposeUsesPublishedTermsOnly(String purpose) {
    for (var jurisdictions : List.of(Set.of("EU", "UK"), Set.of("US-CA"), Set.<String>of())) {
      var deed = SampleDeeds.about(ActType.CONSENT_GIVEN, purpose, jurisdictions);

      assertThat(Linked.terms(LinkedReceipt.of(deed))).isSubsetOf(Linked.known());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"newsletter", "survey", "bare", "cookies-analytics", "gone"})
  void aRecordHasEveryFieldTheStandardRequires(String purpose) {
    var record = record(purpose, Set.of("US-CA"));

    assertThat(Fields27560.all().stream().filter(Field::mandatory))
        .hasSizeGreaterThan(20)
        .filteredOn(field -> !field.isIn(record))
        .filteredOn(field -> !(purpose.equals("gone") && isOfTheProcess(field)))
        .isEmpty();
  }

  /** What a version no longer tells is said to be unknown, as a whole. */
  private static boolean isOfTheProcess(Field field) {
    return field.path().startsWith("dpv:hasProcess/");
  }

  @Test
  void underTheGdprARecordHasWhatItRequiresToo() {
    var record = record("newsletter", Set.of("EU"));

    assertThat(Fields27560.all().stream().filter(Field::mandatoryUnderGdpr))
        .hasSizeGreaterThan(26)
        .filteredOn(field -> !field.isIn(record))
        .isEmpty();
  }

  @Test
  void theTableNoticesWhatIsMissing() {
    var record = record("newsletter", Set.of("EU"));
    record.remove("dpv:hasConsentControl");

    assertThat(Fields27560.all())
        .filteredOn(field -> !field.isIn(record))
        .extracting(Field::name)
        .containsExactly("withdrawal_method");
  }

  @Test
  void theProfileSaysWhetherTheGdprIsMeant() {
    assertThat(profiles(Set.of("EU"))).containsExactly("receipt-eu-gdpr", "record-eu-gdpr");
    assertThat(profiles(Set.of("IE", "US"))).containsExactly("receipt-eu-gdpr", "record-eu-gdpr");
    assertThat(profiles(Set.of("US-CA"))).containsExactly("receipt", "record");
    assertThat(profiles(Set.of())).containsExactly("receipt", "record");
  }

  @ParameterizedTest
  @EnumSource
  void noKeyStandsTwiceAndNoNumberHasAFraction(ActType type) {
    var read = Linked.json(Linked.text(LinkedReceipt.of(SampleDeeds.act(type))));

    assertThat(read.findValues("@id")).isNotEmpty();
    assertThat(hasFraction(read)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nothingButAConsentSaysThatAnybodyConsented(ActType type) {
    var terms = Linked.terms(LinkedReceipt.of(SampleDeeds.act(type)));
    var consented = type == ActType.CONSENT_GIVEN || type == ActType.CONSENT_RENEWED;

    assertThat(terms.contains(DPV + "ExpressedConsent")).isEqualTo(consented);
    assertThat(terms.contains(DPV + "ConsentReceipt")).isEqualTo(type.name().startsWith("CONSENT"));
  }

  @Test
  void aRenewalAndARevocationHaveTheirOwnStates() {
    assertThat(states(ActType.CONSENT_RENEWED)).contains("dpv:RenewedConsentGiven");
    assertThat(states(ActType.CONSENT_REVOKED)).containsExactly("dpv:ConsentRevoked");
    assertThat(states(ActType.CONSENT_REFUSED)).containsExactly("dpv:ConsentRefused");
    assertThat(states(ActType.CONSENT_WITHDRAWN)).containsExactly("dpv:ConsentWithdrawn");
  }

  @Test
  void theEventSaysWhichScreenAndWhichButton() {
    var event = event(SampleDeeds.consent());

    assertThat(String.valueOf(event.get("dpv:hasIndicationMethod")))
        .contains("privacy-centre", "give-newsletter", "de");
    assertThat(event.get("dpv:isIndicatedBy"))
        .isEqualTo(Map.of("@id", "urn:uuid:" + SampleDeeds.PERSON));
  }

  @Test
  void aConsentLastsAsLongAsTheTextSays() {
    assertThat(Linked.text(event(SampleDeeds.consent()))).contains("TemporalDuration", "P1Y");
    assertThat(Linked.text(event(SampleDeeds.about(ActType.CONSENT_GIVEN, "survey", Set.of("EU")))))
        .contains("UntilEventDuration");
  }

  @Test
  void whatIsAssertedSaysSo() {
    var asserted = with(SampleDeeds.asserted());

    assertThat(Linked.text(event(asserted)))
        .contains("not witnessed", "old-platform/4711")
        .doesNotContain("ExpressedConsent");
    assertThat(Linked.text(event(SampleDeeds.consent()))).doesNotContain("not witnessed");
  }

  @Test
  void aGuardianIsNamedAsWhoActed() {
    var event = event(with(SampleDeeds.onBehalf(OnBehalf.Kind.GUARDIAN)));

    assertThat(Linked.text(value(event, "dpv:isIndicatedBy")))
        .contains("dpv:GuardianOfDataSubject", "case 12/26", SampleDeeds.PERSON.toString());
  }

  @Test
  void theTenantsStaffDoNotSpeakForThePerson() {
    var event = event(with(SampleDeeds.onBehalf(OnBehalf.Kind.ADMINISTRATOR)));

    assertThat(Linked.text(event)).contains("ADMINISTRATOR").doesNotContain("dpv:Agent");
  }

  @Test
  void aChoiceWithoutATextHasAReceiptToo() {
    var deed =
        SampleDeeds.of(
            ActType.SALE_OPTED_OUT, Optional.empty(), Optional.empty(), SampleDeeds.pressed());

    assertThat(Linked.terms(LinkedReceipt.of(deed))).isSubsetOf(Linked.known());
    assertThat(Linked.text(LinkedReceipt.of(deed))).contains("SALE_OPTED_OUT");
  }

  @Test
  void theSameActGivesTheSameBytes() {
    assertThat(Linked.text(LinkedReceipt.of(SampleDeeds.consent())))
        .isEqualTo(Linked.text(LinkedReceipt.of(SampleDeeds.consent())));
  }

  private static Map<String, Object> record(String purpose, Set<String> jurisdictions) {
    return LinkedReceipt.record(SampleDeeds.about(ActType.CONSENT_GIVEN, purpose, jurisdictions));
  }

  private static Deed with(Deed.Shown shown) {
    return SampleDeeds.of(
        ActType.CONSENT_GIVEN, Optional.of("newsletter"), SampleDeeds.consent().about(), shown);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> event(Deed deed) {
    var events =
        (List<Map<String, Object>>) value(LinkedReceipt.record(deed), "dpv:hasConsentStatus");
    return events.get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<String> states(ActType type) {
    var stated = value(event(SampleDeeds.act(type)), "@type");
    return stated instanceof String one ? List.of(one) : (List<String>) stated;
  }

  private static Object value(Map<String, Object> node, String property) {
    return Objects.requireNonNull(node.get(property), property);
  }

  private static List<String> profiles(Set<String> jurisdictions) {
    var receipt =
        LinkedReceipt.of(SampleDeeds.about(ActType.CONSENT_GIVEN, "newsletter", jurisdictions));
    return Linked.json(Linked.text(receipt)).findValues("dct:conformsTo").stream()
        .map(profile -> profile.get("@id").asText().replaceAll(".*#", ""))
        .toList();
  }

  private static boolean hasFraction(JsonNode node) {
    if (node.isContainerNode()) {
      for (var inner : node) {
        if (hasFraction(inner)) {
          return true;
        }
      }
      return false;
    }
    return node.isFloatingPointNumber();
  }
}
