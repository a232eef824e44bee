package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFolderTest {

  private final PolicyFolder folder = new PolicyFolder();

  @Test
  void whatIsWrittenIsReadAgain() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document -> assertThat(folder.read(folder.write(document))).isEqualTo(document));
  }

  @Test
  void theReferencePolicySurvivesWritingAndReading() {
    var document = Fixtures.engageware("v3");

    assertThat(folder.read(folder.write(document))).isEqualTo(document);
  }

  @Test
  void generatedDocumentsAreValid() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document ->
                assertThat(DocumentRules.check(document, "", PolicyKind.PRIVACY_NOTICE)).isEmpty());
  }

  @Test
  void aMisspeltFieldIsShownWithItsPlaceAndTheNearestKnownOne() {
    var fault =
        only(faults("policy.yaml", "    basis: contract\n", "    bases: contract\n"), "bases");

    assertThat(fault.field()).isEqualTo("policy.yaml: purposes[0].bases");
    assertThat(fault.message()).startsWith("line ").contains("column 12").contains("is not known");
    assertThat(fault.expected()).startsWith("did you mean basis?");
  }

  @Test
  void aMisspeltWordIsShownWithTheNearestKnownOne() {
    var fault = only(faults("policy.yaml", "basis: contract", "basis: contrakt"), "basis");

    assertThat(fault.message()).contains("\"contrakt\" is not known");
    assertThat(fault.expected()).startsWith("did you mean CONTRACT?");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    var faults = faults("policy.yaml", "keep: P30D", "keep: a month");

    assertThat(faults).extracting(Violation::field).contains("policy.yaml: retention[0].keep");
    assertThat(faults).hasSize(2);
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    var faults = faults("policy.yaml", "  effect: stay", "  effect: stay\n  effect: restrict");

    assertThat(faults).anyMatch(fault -> fault.message().contains("twice"));
  }

  @Test
  void aHeadingWithoutAnIdIsShownWithItsLine() {
    var faults = faults("en.md", "## Cookies {#cookies}", "## Cookies");

    assertThat(faults)
        .contains(
            new Violation(
                "en.md", "line 34, column 1: a clause has no id", "## Heading {#clause-id}"));
  }

  @Test
  void aLanguageWithoutFileIsRefused() {
    var files = new HashMap<>(files());
    files.remove("de.md");

    assertThat(faults(files)).extracting(Violation::field).containsExactly("de.md");
  }

  @Test
  void aLanguageCannotNameAFileElsewhere() {
    var faults = faults("policy.yaml", "languages: [en, de]", "languages: [en, ../de]");

    assertThat(faults).extracting(Violation::field).contains("policy.yaml: languages");
  }

  @Test
  void brokenYamlIsShownWithItsPlace() {
    var faults = faults("policy.yaml", "notice:\n  days: 7", "notice:\n  days: [7");

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).message()).startsWith("line 105, column 11: ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "↵→days: 7|line 104, column 1: while scanning|(Do not use \\t(TAB) for indentation)",
        "↵  days: [7|line 105, column 11: while parsing a flow sequence|expected ',' or ']'",
        "↵  days: 7↵ channels: [email]|line 105, column 2: while parsing|expected <block end>",
        "days: 7|line 103, column 13: |mapping values are not allowed here",
        "{days: 7|line 104, column 11: while parsing a flow mapping|expected ',' or '}'",
        "%days|line 103, column 9: while scanning|found character '%'",
        "☺|line 103, column 9: |this character is not allowed",
      })
  void whateverIsBrokenIsShownWithItsPlaceAndReason(String broken, String place, String reason) {
    var yaml = "notice: " + broken.replace('↵', '\n').replace('→', '\t').replace("☺", "\u0007");

    var fault = faults("policy.yaml", "notice:\n  days: 7", yaml).get(0);

    assertThat(fault.message()).startsWith(place).contains(reason);
  }

  @Test
  void anchorsAreNotExpanded() {
    var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nsourceLanguage: *b\n";

    assertThat(faults(Map.of("policy.yaml", bomb))).isNotEmpty();
  }

  private List<Violation> faults(String file, String from, String to) {
    var files = new HashMap<>(files());
    var before = String.valueOf(files.get(file));
    assertThat(before).contains(from);
    files.put(file, before.replace(from, to));
    return faults(files);
  }

  private List<Violation> faults(Map<String, String> files) {
    return catchThrowableOfType(Problem.class, () -> folder.read(files)).violations();
  }

  private static Violation only(List<Violation> faults, String field) {
    return faults.stream().filter(fault -> fault.field().endsWith(field)).findFirst().orElseThrow();
  }

  private static Map<String, String> files() {
    return Fixtures.engagewareFiles("v1");
  }
}
