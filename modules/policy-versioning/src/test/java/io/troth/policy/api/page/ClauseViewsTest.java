package io.troth.policy.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.change.Comparison;
import io.troth.policy.internal.document.PolicyFolder;
import io.troth.web.page.Clause.Change;
import io.troth.web.page.Clause.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClauseViewsTest {

  private static final PolicyDocument READS =
      new PolicyFolder().read(Path.of("../../examples/tenants/engageware/policies/privacy/v1"));

  @Test
  void aHeadingThatReadsOtherwiseIsShownWithTheOldOne() {
    var first = first(READS).heading();

    var shown = difference(clause -> new Clause(clause.id(), "Whom this concerns", clause.body()));

    assertThat(shown.change()).isEqualTo(Change.EDITED);
    assertThat(shown.heading()).isEqualTo("Whom this concerns");
    assertThat(shown.renaming())
        .extracting(Run::kind)
        .contains(Run.Kind.DELETED, Run.Kind.INSERTED);
    assertThat(joined(shown, Run.Kind.INSERTED)).isEqualTo(first);
    assertThat(joined(shown, Run.Kind.DELETED)).isEqualTo("Whom this concerns");
  }

  @Test
  void aHeadingThatReadsAsBeforeIsShownOnce() {
    var shown = difference(clause -> new Clause(clause.id(), clause.heading(), "Other words."));

    assertThat(shown.change()).isEqualTo(Change.EDITED);
    assertThat(shown.renaming()).isEmpty();
  }

  private static io.troth.web.page.Clause difference(UnaryOperator<Clause> change) {
    var texts = new HashMap<>(READS.texts());
    var text = Objects.requireNonNull(texts.get("en"));
    var clauses = new ArrayList<>(text.clauses());
    clauses.set(0, change.apply(clauses.get(0)));
    texts.put("en", new PolicyText(text.title(), text.changeSummary(), clauses));
    var says = new PolicyDocument(READS.sourceLanguage(), texts, READS.commitments());
    return new ClauseViews(markdown -> markdown)
        .of(new Comparison().between(READS, says), says, "en")
        .get(0);
  }

  private static Clause first(PolicyDocument document) {
    return Objects.requireNonNull(document.texts().get("en")).clauses().get(0);
  }

  /** The heading without what is of the other text. */
  private static String joined(io.troth.web.page.Clause shown, Run.Kind without) {
    return shown.renaming().stream()
        .filter(run -> run.kind() != without)
        .map(Run::text)
        .reduce("", String::concat);
  }
}
