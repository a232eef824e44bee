package io.troth.policy.api.page;

import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Clause;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.ClauseDifference.Status;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.SafeHtml;
import io.troth.web.page.Clause.Change;
import io.troth.web.page.Clause.Commitment;
import io.troth.web.page.Clause.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a version, or the difference of two, into clauses for a page. Pure. */
public final class ClauseViews {

  private final SafeHtml html;

  public ClauseViews(SafeHtml html) {
    this.html = html;
  }

  /** A version on its own, in one of its languages. */
  public List<io.troth.web.page.Clause> of(PolicyDocument document, String language) {
    var clauses = clauses(document, language);
    var views = new ArrayList<io.troth.web.page.Clause>();
    for (var clause : clauses) {
      views.add(
          io.troth.web.page.Clause.of(
              clause.id(),
              Integer.toString(views.size() + 1),
              clause.heading(),
              html.of(clause.body()),
              promises(document.commitments(), clause.id(), language)));
    }
    return List.copyOf(views);
  }

  /** What a version changes, clause by clause, in the order of the new text. */
  public List<io.troth.web.page.Clause> of(
      ChangeSet changes, PolicyDocument proposed, String language) {
    var tag = changes.clauses().containsKey(language) ? language : proposed.sourceLanguage();
    var texts =
        clauses(proposed, tag).stream().collect(Collectors.toMap(Clause::id, Function.identity()));
    return changes.clauses().getOrDefault(tag, List.of()).stream()
        .map(difference -> view(difference, texts, proposed, tag))
        .toList();
  }

  private io.troth.web.page.Clause view(
      ClauseDifference difference,
      Map<String, Clause> texts,
      PolicyDocument proposed,
      String language) {
    var margin = promises(proposed.commitments(), difference.id(), language);
    var clause = texts.get(difference.id());
    var untouched = difference.status() == Status.SAME || difference.status() == Status.MOVED;
    return new io.troth.web.page.Clause(
        difference.id(),
        null,
        difference.heading(),
        renaming(difference),
        change(difference.status()),
        null,
        null,
        untouched && clause != null ? html.of(clause.body()) : null,
        untouched ? List.of() : DifferenceBlocks.of(difference.segments()),
        margin);
  }

  /** The heading before and now, where a clause that stays is called otherwise. */
  private static List<Run> renaming(ClauseDifference difference) {
    var kept =
        difference.headingSegments().stream()
            .allMatch(segment -> segment.kind() == Segment.Kind.KEPT);
    return kept || difference.status() != Status.CHANGED
        ? List.of()
        : difference.headingSegments().stream().map(DifferenceBlocks::run).toList();
  }

  private static Change change(Status status) {
    return switch (status) {
      case SAME -> Change.SAME;
      case CHANGED -> Change.EDITED;
      case ADDED -> Change.ADDED;
      case REMOVED -> Change.REMOVED;
      case MOVED -> Change.MOVED;
    };
  }

  private static List<Clause> clauses(PolicyDocument document, String language) {
    var text = document.texts().get(language);
    if (text == null) {
      text = document.texts().get(document.sourceLanguage());
    }
    return text == null ? List.of() : text.clauses();
  }

  private static List<Commitment> promises(
      Commitments commitments, String clause, String language) {
    var locale = Locale.forLanguageTag(language);
    var words = new ArrayList<Commitment>();
    commitments.purposes().stream()
        .filter(purpose -> purpose.clauses().contains(clause))
        .forEach(purpose -> words.add(new Commitment(purpose.name().in(locale, Locale.ENGLISH))));
    commitments.recipients().stream()
        .filter(recipient -> recipient.clauses().contains(clause))
        .forEach(
            recipient -> words.add(new Commitment(recipient.name().in(locale, Locale.ENGLISH))));
    commitments.categories().stream()
        .filter(category -> cites(category.clauses(), clause))
        .forEach(category -> words.add(new Commitment(category.name().in(locale, Locale.ENGLISH))));
    return List.copyOf(words);
  }

  private static boolean cites(Set<String> clauses, String clause) {
    return clauses.contains(clause);
  }
}
