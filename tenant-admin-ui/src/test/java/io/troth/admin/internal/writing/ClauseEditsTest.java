package io.troth.admin.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.admin.internal.writing.ClauseEdits.Words;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.PolicyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseEditsTest {

  private static final PolicyDocument DOCUMENT =
      new PolicyFolder().read(Path.of("../examples/tenants/engageware/policies/privacy/v1"));

  @Test
  void aClauseAddedInOneLanguageHasItsWordsInTheOther() {
    var more =
        ClauseEdits.add(DOCUMENT, "new", "scope", Map.of("en", new Words("New", "English words.")));

    assertThat(ids(more, "de")).startsWith("scope", "new");
    assertThat(ClauseEdits.find(more, "de", "new")).isEqualTo(ClauseEdits.find(more, "en", "new"));
  }

  @Test
  void aTranslatedClauseHasItsOwnWords() {
    var more = ClauseEdits.add(DOCUMENT, "new", "", Map.of("en", new Words("New", "Words.")));

    var translated = ClauseEdits.write(more, "new", Map.of("de", new Words("Neu", "Worte.")));

    assertThat(ClauseEdits.find(translated, "de", "new").orElseThrow().body()).isEqualTo("Worte.");
    assertThat(ids(translated, "en")).startsWith("new", "scope");
  }

  @Test
  void clausesMoveInEveryLanguageAndNotOverTheEdge() {
    var first = ids(DOCUMENT, "en").get(0);
    var second = ids(DOCUMENT, "en").get(1);

    var down = ClauseEdits.move(DOCUMENT, first, 1);

    assertThat(ids(down, "en")).startsWith(second, first);
    assertThat(ids(down, "de")).isEqualTo(ids(down, "en"));
    assertThat(ClauseEdits.move(DOCUMENT, first, -5)).isEqualTo(DOCUMENT);
  }

  @Test
  void aRemovedClauseIsGoneEverywhere() {
    var less = ClauseEdits.remove(DOCUMENT, "scope");

    assertThat(ids(less, "en")).doesNotContain("scope").isEqualTo(ids(less, "de"));
  }

  private static List<String> ids(PolicyDocument document, String language) {
    var text = document.texts().get(language);
    return text == null ? List.of() : text.clauses().stream().map(Clause::id).toList();
  }
}
