package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.ClauseDifference.Segment.Kind;
import io.troth.policy.internal.RandomDocuments;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class WordDiffTest {

  @Test
  void bothTextsCanBeReadOutOfTheDifference() {
    Gen<String> texts = RandomDocuments.texts();
    qt().withExamples(500)
        .forAll(texts, texts)
        .checkAssert(
            (before, after) -> {
              var segments = WordDiff.between(before, after);

              assertThat(read(segments, Kind.DELETED)).isEqualTo(before);
              assertThat(read(segments, Kind.INSERTED)).isEqualTo(after);
            });
  }

  @Test
  void equalTextsAreKeptAsOne() {
    assertThat(WordDiff.between("a b\nc", "a b\nc")).containsExactly(kept("a b\nc"));
    assertThat(WordDiff.between("", "")).isEmpty();
  }

  @Test
  void wholeWordsChange() {
    assertThat(WordDiff.between("after 30 days, always", "after 60 days, always"))
        .containsExactly(kept("after "), deleted("30"), inserted("60"), kept(" days, always"));
  }

  @Test
  void wordsReplacedInARowAreOneChange() {
    assertThat(WordDiff.between("we keep it", "you have it"))
        .containsExactly(deleted("we keep"), inserted("you have"), kept(" it"));
  }

  @Test
  void ideographsAreComparedOneByOne() {
    assertThat(WordDiff.between("三十日", "六十日"))
        .containsExactly(deleted("三"), inserted("六"), kept("十日"));
  }

  @Test
  void whollyDifferentLongTextsCostLittle() {
    var before = "a b ".repeat(5_000);
    var after = "c d ".repeat(5_000);

    assertThat(timed(() -> WordDiff.between(before, after))).isLessThan(Duration.ofSeconds(2));
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String read(List<Segment> segments, Kind besidesKept) {
    return segments.stream()
        .filter(segment -> segment.kind() == Kind.KEPT || segment.kind() == besidesKept)
        .map(Segment::text)
        .collect(Collectors.joining());
  }

  private static Segment kept(String text) {
    return new Segment(Kind.KEPT, text);
  }

  private static Segment deleted(String text) {
    return new Segment(Kind.DELETED, text);
  }

  private static Segment inserted(String text) {
    return new Segment(Kind.INSERTED, text);
  }
}
