package io.troth.admin.internal.correction;

import io.troth.admin.internal.correction.CorrectionView.Difference;
import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.page.Clause;
import io.troth.web.page.Clause.Change;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a correction corrects. Whoever attests that it is editorial has to see all of it, and only
 * that: not the clauses that stay as they are.
 */
record CorrectionDifference(PolicyDocument reads, PolicyDocument says, ChangeSet changes) {

  /** In plain words, summaries too, which no clause shows. */
  List<String> words() {
    var found =
        changes.changes().stream()
            .map(each -> each.words().in(Locale.ENGLISH, Locale.ENGLISH))
            .distinct();
    var summaries =
        tags().stream()
            .filter(tag -> !summary(reads, tag).equals(summary(says, tag)))
            .map(tag -> "New words for what changes, in " + PathWords.language(tag) + ".");
    return Stream.concat(found, summaries).toList();
  }

  List<Difference> clauses(ClauseViews views) {
    return tags().stream()
        .map(tag -> new Difference(tag, PathWords.language(tag), touched(views, tag)))
        .filter(each -> !each.clauses().isEmpty())
        .toList();
  }

  private List<Clause> touched(ClauseViews views, String tag) {
    return views.of(changes, says, tag).stream()
        .filter(clause -> clause.change() != Change.SAME)
        .map(clause -> named(clause, tag))
        .toList();
  }

  /** A clause is called the same in every language, and a page has each id once. */
  private static Clause named(Clause it, String tag) {
    return new Clause(
        tag + "-" + it.id(),
        it.number(),
        it.heading(),
        it.renaming(),
        it.change(),
        it.movedFrom(),
        it.summary(),
        it.html(),
        it.blocks(),
        it.commitments());
  }

  private TreeSet<String> tags() {
    return new TreeSet<>(says.texts().keySet());
  }

  private static String summary(PolicyDocument document, String tag) {
    return Objects.requireNonNull(document.texts().get(tag)).changeSummary();
  }
}
