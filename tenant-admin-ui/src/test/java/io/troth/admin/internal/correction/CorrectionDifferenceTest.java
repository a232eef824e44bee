package io.troth.admin.internal.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.admin.internal.correction.CorrectionView.Difference;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.page.ClauseViews;
import io.troth.policy.internal.change.Comparison;
import io.troth.policy.internal.document.PolicyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CorrectionDifferenceTest {

  private static final PolicyDocument READS =
      new PolicyFolder().read(Path.of("../examples/tenants/engageware/policies/privacy/v1"));

  @Test
  void onlyClausesThatReadDifferentlyAreShownEachUnderItsLanguage() {
    var english = with("en", text -> firstBody(text, "Other words."));
    var both = with(english, "de", text -> firstBody(text, "Andere Worte."));

    assertThat(shown(english)).extracting(Difference::tag).containsExactly("en");
    assertThat(shown(both)).extracting(Difference::tag).containsExactly("de", "en");
    assertThat(shown(both).stream().flatMap(each -> each.clauses().stream()))
        .extracting(io.troth.web.page.Clause::id)
        .containsExactly("de-scope", "en-scope");
  }

  @Test
  void aTitleAndASummaryAreSaidThoughNoClauseShowsThem() {
    var title =
        with("en", text -> new PolicyText("New title", text.changeSummary(), text.clauses()));
    var summary = with("de", text -> new PolicyText(text.title(), "Anders.", text.clauses()));

    assertThat(difference(title).words()).singleElement().asString().contains("New title");
    assertThat(difference(summary).words()).singleElement().asString().contains("German");
    assertThat(shown(title)).isEmpty();
    assertThat(shown(summary)).isEmpty();
  }

  @Test
  void whatReadsTheSameCorrectsNothing() {
    assertThat(difference(READS).words()).isEmpty();
    assertThat(shown(READS)).isEmpty();
  }

  @Test
  void aFaultStandsBesideTheFieldThatShowsWhatItIsAbout() {
    assertThat(field("document.texts.en.title")).isEqualTo("title.en");
    assertThat(field("document.texts.de.changeSummary")).isEqualTo("summary.de");
    assertThat(field("document.texts.en.clauses[0].heading")).isEqualTo("heading.en.scope");
    assertThat(field("document.texts.de.clauses[1].body")).isEqualTo("body.de.what-we-hold");
  }

  @Test
  void aFaultWithoutAFieldKeepsItsPath() {
    assertThat(field("reason")).isEqualTo("reason");
    assertThat(field("document.texts.en.clauses[0].id"))
        .isEqualTo("document.texts.en.clauses[0].id");
    assertThat(field("document.commitments")).isEqualTo("document.commitments");
  }

  private static String field(String path) {
    return CorrectionBoard.field(READS, path);
  }

  private static CorrectionDifference difference(PolicyDocument says) {
    return new CorrectionDifference(READS, says, new Comparison().between(READS, says));
  }

  private static List<Difference> shown(PolicyDocument says) {
    return difference(says).clauses(new ClauseViews(markdown -> markdown));
  }

  private static PolicyText firstBody(PolicyText text, String body) {
    var first = text.clauses().get(0);
    var clauses = new ArrayList<>(text.clauses());
    clauses.set(0, new Clause(first.id(), first.heading(), body));
    return new PolicyText(text.title(), text.changeSummary(), clauses);
  }

  private static PolicyDocument with(String tag, UnaryOperator<PolicyText> change) {
    return with(READS, tag, change);
  }

  private static PolicyDocument with(
      PolicyDocument document, String tag, UnaryOperator<PolicyText> change) {
    var texts = new HashMap<>(document.texts());
    texts.put(tag, change.apply(Objects.requireNonNull(texts.get(tag))));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }
}
