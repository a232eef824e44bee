package io.troth.admin.internal.letter;

import io.troth.admin.internal.desk.Colleagues;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.api.Letters.Saved;
import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.policy.api.WordDifferences;
import io.troth.web.page.Clause.Run;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What words were before, and how they differ from ours. */
@ApplicationScoped
class LetterHistory {

  private static final int SHOWN = 20;

  private final Letters letters;
  private final Colleagues colleagues;
  private final WordDifferences words;

  LetterHistory(Letters letters, Colleagues colleagues, WordDifferences words) {
    this.letters = letters;
    this.colleagues = colleagues;
    this.words = words;
  }

  /** Only the parts that differ. */
  List<Differing> differing(LetterText ours, LetterText theirs) {
    return Stream.of(
            part("Subject", ours.subject(), theirs.subject()),
            part("Greeting", ours.greeting(), theirs.greeting()),
            part(
                "Greeting without a name",
                ours.greetingWithoutName(),
                theirs.greetingWithoutName()),
            part("Text", ours.body(), theirs.body()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Differing> part(String name, String ours, String theirs) {
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of(
            new Differing(
                name, words.between(ours, theirs).stream().map(LetterHistory::run).toList()));
  }

  private static Run run(Segment segment) {
    return switch (segment.kind()) {
      case KEPT -> Run.same(segment.text());
      case INSERTED -> Run.inserted(segment.text());
      case DELETED -> Run.deleted(segment.text());
    };
  }

  /** The newest ones, and ours. */
  List<RevisionRow> revisions(Saved current, Reader reader) {
    var page = new PageRequest(Optional.empty(), SHOWN);
    var saved =
        letters.revisions(current.kind(), current.language(), page).items().stream()
            .map(each -> row(each, current, reader));
    var first = letters.revision(current.kind(), current.language(), 0);
    return Stream.concat(saved, first.stream().map(each -> row(each, current, reader))).toList();
  }

  private RevisionRow row(Saved saved, Saved current, Reader reader) {
    var inUse = saved.revision() == current.revision();
    return new RevisionRow(
        saved.revision(),
        saved.ours() ? "our words" : "own words",
        saved.by().map(colleagues::name).orElse("Troth"),
        saved.at().map(reader::brief).orElse(null),
        inUse
            ? null
            : LetterLabels.href(saved.kind(), saved.language()) + "?revision=" + saved.revision());
  }
}
