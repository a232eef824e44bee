package io.troth.policy.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.page.PromiseTable;
import io.troth.policy.api.page.PromiseTable.Cell;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseWriterTest {

  private final PromiseWriter writer = new PromiseWriter();

  @Test
  void aPurposeIsSaidInTheReadersLanguage() {
    var row = row(writer.of(Fixtures.engageware("v3"), "de"), "purpose.messages");

    assertThat(row.name()).isEqualTo("Nachrichten, die Sie austauschen");
    assertThat(row.cells())
        .contains(new Cell("Grundlage", "ein Vertrag mit Ihnen"))
        .contains(new Cell("Daten", "Name und E-Mail-Adresse; Nachrichten und ihre Anhänge"));
    assertThat(row.said()).extracting("clause").containsExactly("what-we-use", "who-else");
  }

  @Test
  void nothingKeptIsSaidInWords() {
    var table = writer.of(Fixtures.engageware("v3"), "en");

    assertThat(row(table, "retention.server-logs").cells())
        .contains(new Cell("Kept for", "60 days"));
    assertThat(row(table, "retention.visit-cookies").cells())
        .contains(new Cell("Kept for", "not kept once it has served"));
  }

  @Test
  void aLanguageWeDoNotSpeakGetsEnglishHeads() {
    var table = writer.of(Fixtures.engageware("v3"), "fr");

    assertThat(table.what()).isEqualTo("Promise");
    assertThat(row(table, "right.access").name()).isEqualTo("Access to your data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyKindOfPromiseHasItsWords(String language) {
    var table = writer.of(OpenFixtures.everyKey(), language);

    assertThat(table.sections())
        .extracting("id")
        .containsExactly(
            "purposes",
            "categories",
            "retention",
            "cookies",
            "rights",
            "protections",
            "disclosures",
            "changes",
            "house");
    assertThat(table.toString()).doesNotContain("{0}", "{1}", "RELATIONSHIP", "MANDATORY");
  }

  @Test
  void aConsentSaysWhenItEnds() {
    var row = row(writer.of(OpenFixtures.everyKey(), "en"), "purpose.recipes");

    assertThat(row.cells())
        .contains(new Cell("Ground", "your consent; it ends by itself after 12 months"));
  }

  @Test
  void aPeriodSaysFromWhenItCountsAndWhatComesThen() {
    var row = row(writer.of(OpenFixtures.everyKey(), "de"), "retention.contact");

    assertThat(row.cells())
        .containsExactly(
            new Cell("Aufbewahrt", "30 Tage ab dem Ende unserer Beziehung"),
            new Cell("Danach", "anonymisiert"));
  }

  @Test
  void everyWordIsSaidInBothLanguages() {
    assertThat(keys("de")).isEqualTo(keys("en"));
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle(
            "io.troth.policy.internal.export.export", Locale.forLanguageTag(language))
        .keySet();
  }

  @Test
  void everyPromiseHasOneRowOfItsOwn() {
    qt().withExamples(200)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document -> {
              var says = document.commitments();
              var table = writer.of(document, document.sourceLanguage());
              assertThat(table.sections()).noneMatch(section -> section.rows().isEmpty());
              assertThat(table.sections().stream().flatMap(each -> each.rows().stream()))
                  .extracting(Row::anchor)
                  .doesNotHaveDuplicates()
                  .hasSizeGreaterThanOrEqualTo(
                      says.purposes().size()
                          + says.categories().size()
                          + says.recipients().size()
                          + says.retention().size()
                          + says.rights().size());
            });
  }

  private static Row row(PromiseTable table, String anchor) {
    return table.sections().stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> row.anchor().equals(anchor))
        .findFirst()
        .orElseThrow();
  }
}
