package io.troth.consent.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.troth.consent.api.ActType;
import io.troth.consent.api.Manner.OnBehalf;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the schema that the Kantara Initiative published. */
class KantaraReceiptTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V4)
          .getSchema(Linked.resource("kantara-receipt-schema.json"));

  @ParameterizedTest
  @ValueSource(strings = {"newsletter", "survey", "bare", "cookies-analytics"})
  void everyConsentIsValid(String purpose) {
    var receipt = receipt(SampleDeeds.about(ActType.CONSENT_GIVEN, purpose, Set.of("EU")));

    assertThat(SCHEMA.validate(Linked.json(Linked.text(receipt)))).isEmpty();
  }

  @Test
  void theSchemaNoticesAFault() {
    var receipt = receipt(SampleDeeds.consent());
    receipt.put("consentTimestamp", "yesterday");
    receipt.remove("piiPrincipalId");

    assertThat(SCHEMA.validate(Linked.json(Linked.text(receipt)))).hasSize(2);
  }

  @Test
  void itSaysWhoWhatWhenAndToWhom() {
    var receipt = Linked.json(Linked.text(receipt(SampleDeeds.consent())));
    var purpose = receipt.at("/services/0/purposes/0");

    assertThat(receipt.get("version").asText()).isEqualTo("KI-CR-v1.1.0");
    assertThat(receipt.get("consentTimestamp").asLong()).isEqualTo(SampleDeeds.AT.getEpochSecond());
    assertThat(receipt.get("jurisdiction").asText()).isEqualTo("EU, US-CA");
    assertThat(receipt.get("sensitive").asBoolean()).isTrue();
    assertThat(receipt.get("spiCat").get(0).asText()).isEqualTo("Allergien");
    assertThat(purpose.get("purpose").asText()).isEqualTo("Rundbrief");
    assertThat(purpose.get("thirdPartyName").asText()).isEqualTo("The broker");
    assertThat(purpose.get("termination").asText()).startsWith("P1Y, or until withdrawn: https:");
  }

  @Test
  void aProcessorIsNoThirdParty() {
    var receipt = receipt(SampleDeeds.about(ActType.CONSENT_GIVEN, "survey", Set.of("EU")));

    assertThat(Linked.text(receipt)).contains("\"thirdPartyDisclosure\":false");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CONSENT_GIVEN", "CONSENT_RENEWED"})
  void onlyAConsentHasOne(ActType type) {
    assertThat(KantaraReceipt.of(SampleDeeds.act(type))).isEmpty();
  }

  @Test
  void whatIsAssertedOrDoneForSomebodySaysSo() {
    assertThat(collection(SampleDeeds.asserted())).contains("not witnessed");
    assertThat(collection(SampleDeeds.onBehalf(OnBehalf.Kind.AGENT))).contains("AGENT");
    assertThat(collection(SampleDeeds.pressed())).doesNotContain("witnessed", "behalf");
  }

  private static String collection(Deed.Shown shown) {
    var deed =
        SampleDeeds.of(
            ActType.CONSENT_GIVEN, Optional.of("newsletter"), SampleDeeds.consent().about(), shown);
    return String.valueOf(receipt(deed).get("collectionMethod"));
  }

  private static Map<String, Object> receipt(Deed deed) {
    return KantaraReceipt.of(deed).orElseThrow();
  }
}
