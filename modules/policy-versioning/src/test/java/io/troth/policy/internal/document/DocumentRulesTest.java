package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.Violation;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.internal.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRulesTest {

  private static final String V1 = DocumentJson.canonical(Fixtures.engageware("v1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"days\":7|\"days\":6|commitments.notice.days",
        "\"country\":\"AT\"|\"country\":\"XX\"|commitments.recipients[1].country",
        "\"id\":\"account\"|\"id\":\"Account\"|commitments.purposes[0].id",
        "\"category\":\"usage\"|\"category\":\"uses\"|commitments.retention[5].category",
        "\"category\":\"usage\"|\"on\":\"2030-01-01\",\"category\":\"usage\"|commitments.retention[5].on",
        "\"category\":\"server-logs\"|\"trigger\":\"FIXED_DATE\",\"category\":\"server-logs\"|commitments.retention[2].on",
        "\"id\":\"erase\"|\"id\":\"forget\"|commitments.rights[3].id",
        "\"answerWithinDays\":30,\"clauses\":[\"your-rights\"],\"id\":\"access\"|\"answerWithinDays\":0,\"clauses\":[\"your-rights\"],\"id\":\"access\"|commitments.rights[0].answerWithinDays",
        "\"clauses\":[\"officer\"]|\"clauses\":[]|commitments.dataProtectionOfficer.clauses",
        "\"clauses\":[\"officer\"]|\"clauses\":[\"office\"]|commitments.dataProtectionOfficer.clauses",
        "+49 40 5550 1712\"|none\"|commitments.dataProtectionOfficer.telephone",
        "\"title\":\"Privacy notice\"|\"title\":\"Privacy\\r\\nBcc: x\"|texts.en.title",
        "\"title\":\"Privacy notice\"|\"title\":\"\"|texts.en.title",
        "\"title\":\"Privacy notice\"|\"title\":\"Privacy\\u202Eeciton\"|texts.en.title",
        "\"heading\":\"Cookies\"|\"heading\":\"Cookies\\u0000\"|texts.de.clauses[3].heading",
        "\"sourceLanguage\":\"en\"|\"sourceLanguage\":\"fr\"|sourceLanguage",
      })
  void faultsAreNamedByTheirField(String from, String to, String field) {
    assertThat(V1).contains(from);

    assertThat(fields(V1.replace(from, to))).contains(field);
  }

  @Test
  void clausesMustBeTheSameInEveryLanguage() {
    var json = V1.replaceFirst("\"id\":\"cookies\"", "\"id\":\"kekse\"");

    assertThat(check(json))
        .anyMatch(
            fault ->
                fault.field().equals("texts.de.clauses")
                    && fault.message().contains("missing: cookies")
                    && fault.message().contains("not in the other: kekse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "![picture](https://example.test/pixel.png)",
        "[click](javascript:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "[click][1]\\n\\n[1]: vbscript:x",
        "# Title",
        "Title\\n=====",
        "## Section {#other}",
        "> > > > > > > > > > > > > > deep",
        "nul \\u0000",
      })
  void bodiesThatWouldHarmAreRefused(String body) {
    var json = V1.replaceFirst("(\"body\":\")[^\"]*", "$1" + body.replace("\\", "\\\\"));

    assertThat(fields(json)).contains("texts.de.clauses[0].body");
  }

  @Test
  void ordinaryMarkdownIsFine() {
    var body =
        "### Part\\n\\n- **one** < two & three\\n- `code`\\n\\n> quote\\n\\n<https://example.test>"
            + " [mail](mailto:a@example.test)";
    var json = V1.replaceFirst("(\"body\":\")[^\"]*", "$1" + body.replace("\\", "\\\\"));

    assertThat(check(json)).isEmpty();
  }

  @Test
  void tooMuchIsRefused() {
    var json = V1.replaceFirst("(\"body\":\")[^\"]*", "$1" + "x".repeat(20_001));

    assertThat(fields(json)).containsExactly("texts.de.clauses[0].body");
  }

  @Test
  void aDocumentFullOfFaultsGetsAtMostAHundred() {
    assertThat(check(V1.replace("\"clauses\":[\"", "\"clauses\":[\"no-"))).hasSizeLessThan(101);
  }

  private static List<String> fields(String json) {
    return check(json).stream().map(Violation::field).toList();
  }

  private static List<Violation> check(String json) {
    return DocumentRules.check(DocumentJson.read(json, ""), "", PolicyKind.PRIVACY_NOTICE);
  }
}
