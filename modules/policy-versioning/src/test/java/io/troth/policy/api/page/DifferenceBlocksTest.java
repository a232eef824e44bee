package io.troth.policy.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.ClauseDifference.Segment.Kind;
import io.troth.web.page.Clause.Block;
import io.troth.web.page.Clause.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceBlocksTest {

  @Test
  void anEmptyLineEndsAParagraph() {
    assertThat(DifferenceBlocks.of(List.of(kept("One\ntwo\n\nthree"))))
        .containsExactly(
            Block.paragraph(Run.same("One\n"), Run.same("two\n")),
            Block.paragraph(Run.same("three")));
  }

  @Test
  void aLineBelowAnItemBelongsToIt() {
    assertThat(DifferenceBlocks.of(List.of(kept("- one\n  goes on\n- two\n"))))
        .containsExactly(
            Block.items(
                List.of(
                    List.of(Run.same("one\n"), Run.same("  goes on\n")),
                    List.of(Run.same("two\n")))));
  }

  @Test
  void whatWasDeletedAndInsertedIsMarked() {
    assertThat(
            DifferenceBlocks.of(
                List.of(
                    kept("kept for "),
                    new Segment(Kind.DELETED, "30"),
                    new Segment(Kind.INSERTED, "**60**"),
                    kept(" days"))))
        .containsExactly(
            Block.paragraph(
                Run.same("kept for "), Run.deleted("30"), Run.inserted("60"), Run.same(" days")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Nordkiste** in Hamburg|Nordkiste in Hamburg",
        "a *very* old `word`|a very old word",
        "see [our page](https://example.test/a) there|see our page there",
        "### A heading|A heading",
        "5 * 3 and snake_case|5 * 3 and snake_case",
        "\\*not emphasis\\*|*not emphasis*",
      })
  void marksAreLeftOut(String markdown, String words) {
    assertThat(DifferenceBlocks.of(List.of(kept(markdown))))
        .containsExactly(Block.paragraph(Run.same(words)));
  }

  private static Segment kept(String text) {
    return new Segment(Kind.KEPT, text);
  }
}
