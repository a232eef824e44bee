package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document ->
                assertThat(DocumentJson.read(DocumentJson.canonical(document), ""))
                    .isEqualTo(document));
  }

  @Test
  void equalDocumentsHaveEqualCanonicalText() {
    var canonical = DocumentJson.canonical(Fixtures.engageware("v1"));

    assertThat(DocumentJson.canonical(DocumentJson.read(canonical, ""))).isEqualTo(canonical);
  }

  @Test
  void theHashIsSha256OverUtf8() {
    assertThat(DocumentJson.hash("{\"ä\":1}"))
        .isEqualTo("735cf7b354374809aa89cce3cf8638d1a5daa493d99bd3d7cac81bdf277c3760");
  }

  /** Written by the release that knew none of the newer commitments. */
  @Test
  void anOldDocumentKeepsItsHash() {
    var old = Fixtures.resource("document/first-release.json");

    var again = DocumentJson.canonical(DocumentJson.read(old, ""));

    assertThat(DocumentJson.hash(again))
        .isEqualTo("fa9073fcecea6230319909267822c0faab40f3c4c1a97ddd695135117c1d3241");
  }

  @Test
  void whatSaysNoMoreThanItsAbsenceLeavesTheHashAlone() {
    var old = Fixtures.resource("document/first-release.json");
    var said =
        old.replace("\"commitments\":{", "\"commitments\":{\"audience\":[\"END_USERS\"],")
            .replace("\"id\":\"usage\"", "\"id\":\"usage\",\"kind\":\"PERSONAL\"")
            .replace("\"keep\":\"P2Y\"", "\"keep\":\"P2Y\",\"trigger\":\"created\"")
            .replace("\"days\":7", "\"days\":7,\"trigger\":\"any-change\"");

    assertThat(said).hasSizeGreaterThan(old.length());
    assertThat(DocumentJson.canonical(DocumentJson.read(said, ""))).isEqualTo(old);
  }

  @Test
  void unknownMembersAreRefusedWithTheirPath() {
    var json = DocumentJson.canonical(Fixtures.engageware("v1")).replace("\"days\":", "\"day\":");

    assertThat(faults(json))
        .extracting(Violation::field)
        .containsExactly("document.commitments.notice.days", "document.commitments.notice.day");
  }

  @Test
  void whatIsNoObjectIsRefused() {
    assertThat(faults("[]")).isNotEmpty();
    assertThat(faults("null")).isNotEmpty();
    assertThat(faults("{")).isNotEmpty();
    assertThat(faults("{}")).hasSizeGreaterThan(2);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(faults("{\"texts\":" + "[".repeat(5_000))).isNotEmpty();
  }

  @Test
  void lineEndsAreOfOneKind() {
    var json = DocumentJson.canonical(Fixtures.engageware("v1"));

    assertThat(DocumentJson.read(json.replace("\\n", "\\r\\n"), ""))
        .isEqualTo(Fixtures.engageware("v1"));
  }

  private static List<Violation> faults(String json) {
    return catchThrowableOfType(Problem.class, () -> DocumentJson.read(json, "document"))
        .violations();
  }
}
