package io.troth.policy.internal.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.ClauseDifference.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which words were inserted and deleted. Lines are compared first and words only inside lines that
 * differ, so that two wholly different texts cost little.
 */
final class WordDiff {

  /** Beyond this many words on a side a passage counts as replaced. */
  private static final int LONGEST_PASSAGE = 2_000;

  private static final DiffAlgorithmI<String> ALGORITHM = new MyersDiffWithLinearSpace<>();
  private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsIdeographic}]]+|\\s+|.",
          Pattern.DOTALL);

  private WordDiff() {}

  static List<Segment> between(String before, String after) {
    var segments = new Segments();
    compare(split(LINE, before), split(LINE, after), segments, WordDiff::passage);
    return segments.finished();
  }

  private static void passage(List<String> before, List<String> after, Segments segments) {
    var old = split(WORD, String.join("", before));
    var fresh = split(WORD, String.join("", after));
    if (old.size() > LONGEST_PASSAGE || fresh.size() > LONGEST_PASSAGE) {
      replaced(old, fresh, segments);
    } else {
      compare(old, fresh, segments, WordDiff::replaced);
    }
  }

  private static void replaced(List<String> before, List<String> after, Segments segments) {
    before.forEach(text -> segments.add(Kind.DELETED, text));
    after.forEach(text -> segments.add(Kind.INSERTED, text));
  }

  private static void compare(
      List<String> before, List<String> after, Segments segments, Difference difference) {
    var deleted = new ArrayList<String>();
    var inserted = new ArrayList<String>();
    int position = 0;
    for (var delta : DiffUtils.diff(before, after, ALGORITHM).getDeltas()) {
      int start = delta.getSource().getPosition();
      if (start > position) {
        flush(deleted, inserted, segments, difference);
        before.subList(position, start).forEach(text -> segments.add(Kind.KEPT, text));
      }
      deleted.addAll(delta.getSource().getLines());
      inserted.addAll(delta.getTarget().getLines());
      position = start + delta.getSource().size();
    }
    flush(deleted, inserted, segments, difference);
    before.subList(position, before.size()).forEach(text -> segments.add(Kind.KEPT, text));
  }

  /** What follows on each other without anything kept between is one difference. */
  private static void flush(
      List<String> deleted, List<String> inserted, Segments segments, Difference difference) {
    difference.write(List.copyOf(deleted), List.copyOf(inserted), segments);
    deleted.clear();
    inserted.clear();
  }

  private static List<String> split(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  @FunctionalInterface
  private interface Difference {
    void write(List<String> before, List<String> after, Segments segments);
  }

  /** Joins runs of one kind; blanks kept between two changes are read as part of both. */
  private static final class Segments {

    private final List<Segment> done = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void add(Kind kind, String text) {
      if (kind == Kind.KEPT) {
        kept.append(text);
        return;
      }
      if (!kept.isEmpty()) {
        keep();
      }
      (kind == Kind.DELETED ? deleted : inserted).append(text);
    }

    private void keep() {
      boolean between = !deleted.isEmpty() || !inserted.isEmpty();
      if (between && kept.toString().isBlank()) {
        deleted.append(kept);
        inserted.append(kept);
      } else {
        change();
        done.add(new Segment(Kind.KEPT, kept.toString()));
      }
      kept.setLength(0);
    }

    private void change() {
      if (!deleted.isEmpty()) {
        done.add(new Segment(Kind.DELETED, deleted.toString()));
      }
      if (!inserted.isEmpty()) {
        done.add(new Segment(Kind.INSERTED, inserted.toString()));
      }
      deleted.setLength(0);
      inserted.setLength(0);
    }

    List<Segment> finished() {
      change();
      if (!kept.isEmpty()) {
        done.add(new Segment(Kind.KEPT, kept.toString()));
      }
      return List.copyOf(done);
    }
  }
}
