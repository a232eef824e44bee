package io.troth.policy.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.linked.Dpv;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Read back by somebody else's reader, which may load nothing. */
class DpvExportTest {

  private static final String DPV = "https://w3id.org/dpv#";
  private static final String GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";
  private static final String PAGE = "https://alpha.example.test/policies/privacy/versions/3";

  @Test
  void everyTermStandsInTheListOfKnownOnes() {
    var terms = new TreeSet<String>();
    collect(expanded(Fixtures.engageware("v3")), terms);

    assertThat(terms).isNotEmpty().isSubsetOf(known());
  }

  @Test
  void everyCountryHasItsTerm() {
    var places =
        Set.of(Locale.getISOCountries()).stream()
            .map(
                country ->
                    Dpv.place(country).orElseThrow().replace("loc:", DPV.replace("#", "/loc#")))
            .collect(Collectors.toSet());

    assertThat(known()).containsAll(places);
  }

  @Test
  void aPurposeHasItsBasisDataAndRecipients() {
    var process =
        part(
            expanded(Fixtures.engageware("v3")),
            DPV + "hasPersonalDataProcess",
            "process.messages");

    assertThat(ids(process, DPV + "hasLegalBasis")).containsExactly(GDPR + "A6-1-b");
    assertThat(ids(process, DPV + "hasPersonalData"))
        .containsExactly(PAGE + "#category.contact", PAGE + "#category.conversations");
    assertThat(ids(process, DPV + "hasRecipient"))
        .containsExactly(PAGE + "#recipient.brieftaube", PAGE + "#recipient.nordkiste");
    assertThat(ids(process, "http://purl.org/dc/terms/source"))
        .containsExactly(PAGE + "#what-we-use", PAGE + "#who-else");
  }

  @Test
  void aCategorySaysHowLongItIsKept() {
    var logs =
        part(expanded(Fixtures.engageware("v3")), DPV + "hasPersonalData", "category.server-logs");

    assertThat(logs.toString()).contains(DPV + "StorageDuration", "\"P60D\"");
  }

  @Test
  void aConsentSaysHowLongItLasts() {
    var process =
        part(expanded(OpenFixtures.everyKey()), DPV + "hasPersonalDataProcess", "process.recipes");

    assertThat(process.getJsonArray(DPV + "hasLegalBasis").toString())
        .contains(GDPR + "A6-1-a", DPV + "hasDuration", "\"P12M\"");
  }

  @Test
  void theOfficerIsNamed() {
    var notice = expanded(Fixtures.engageware("v3"));

    assertThat(notice.toString()).contains(DPV + "DataProtectionOfficer", "Mira Sandvoss");
  }

  @Test
  void aSafeguardInProseIsNoTerm() {
    assertThat(Dpv.transfer("A46-2-c")).contains("eu-gdpr:A46-2-c");
    assertThat(Dpv.transfer("we asked nicely")).isEmpty();
  }

  @Test
  void everyKindOfPromiseUsesKnownTerms() {
    var notice = expanded(OpenFixtures.everyKey());
    var terms = new TreeSet<String>();
    collect(notice, terms);

    assertThat(terms)
        .isSubsetOf(known())
        .contains(
            DPV + "SensitivePersonalData",
            DPV + "NonPersonalData",
            DPV + "Optional",
            DPV + "EncryptionAtRest",
            "https://w3id.org/dpv/loc#AT",
            "https://w3id.org/dpv/loc#US-CA");
  }

  @Test
  void anyDocumentUsesKnownTermsOnly() {
    qt().withExamples(200)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document -> {
              var terms = new TreeSet<String>();
              collect(expanded(document), terms);
              assertThat(terms).isSubsetOf(known());
            });
  }

  private static JsonObject expanded(PolicyDocument document) {
    var data = DpvExport.of(OpenFixtures.version(document), OpenFixtures.SITE);
    try {
      var json = JsonDocument.of(new StringReader(new ObjectMapper().writeValueAsString(data)));
      var nothing =
          new JsonLdOptions(
              (url, options) -> {
                throw new IllegalStateException("nothing is to be loaded, not even " + url);
              });
      return JsonLd.expand(json).options(nothing).get().getJsonObject(0);
    } catch (JsonLdError | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject part(JsonObject notice, String property, String fragment) {
    return notice.getJsonArray(property).stream()
        .map(JsonValue::asJsonObject)
        .filter(each -> each.getString("@id").equals(PAGE + "#" + fragment))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> ids(JsonObject node, String property) {
    return node.getJsonArray(property).stream()
        .map(each -> each.asJsonObject().getString("@id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Properties, types, and what is referred to outside the tenant's own site. */
  private static void collect(JsonValue value, Set<String> terms) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> collect(each, terms));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (key, inner) -> {
            if (!key.startsWith("@")) {
              terms.add(key);
            } else if (key.equals("@type") || key.equals("@id")) {
              add(inner, terms);
            }
            collect(inner, terms);
          });
    }
  }

  private static void add(JsonValue named, Set<String> terms) {
    if (named instanceof JsonArray several) {
      several.forEach(each -> add(each, terms));
    } else if (named instanceof JsonString term
        && !term.getString().startsWith(OpenFixtures.SITE.base().toString())) {
      terms.add(term.getString());
    }
  }

  private static Set<String> known() {
    try (var in = Objects.requireNonNull(DpvExportTest.class.getResourceAsStream("terms.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
