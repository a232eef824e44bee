package io.troth.centre.internal.inbox;

import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.Inboxes;
import io.troth.notification.api.NoticeKind;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Publications;
import io.troth.policy.api.RevisionView;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what the inbox shows. */
@ApplicationScoped
class InboxPages {

  static final String HOME = "/privacy/inbox";

  private final Inboxes inboxes;
  private final Stories stories;
  private final Publications publications;
  private final Corrections corrections;
  private final Visit visit;

  InboxPages(
      Inboxes inboxes,
      Stories stories,
      Publications publications,
      Corrections corrections,
      Visit visit) {
    this.inboxes = inboxes;
    this.stories = stories;
    this.publications = publications;
    this.corrections = corrections;
    this.visit = visit;
  }

  /** A notice in a list, with what it is about. */
  record Listed(InboxEntry entry, Story story) {}

  /** A notice as the list of the centre shows it. */
  record Row(
      UUID id,
      String title,
      String href,
      String lang,
      String summary,
      String when,
      Moment at,
      boolean read,
      Tone tone,
      String state) {}

  /** A page that leads on. */
  record Link(String label, String href) {}

  /**
   * One notice in full.
   *
   * @param lang of what the policy itself says
   * @param comparedWith what the changes are compared with; null where nothing is
   */
  record View(
      UUID id,
      String title,
      String lang,
      Moment at,
      String summary,
      @Nullable String comparedWith,
      List<String> changes,
      boolean wordingOnly,
      String when,
      List<String> can,
      Link first,
      List<Link> links,
      String told) {}

  /** A page of notices. What this replica has not yet heard of comes with the next reading. */
  Page<Listed> list(SubjectRef person, PageRequest page, Reader reader) {
    var entries = inboxes.of(person, page);
    var known =
        stories.of(
            person,
            entries.items().stream().map(InboxEntry::version).distinct().toList(),
            reader.locale());
    var listed =
        entries.items().stream()
            .flatMap(
                entry ->
                    Optional.ofNullable(known.get(entry.version())).stream()
                        .map(story -> new Listed(entry, story)))
            .toList();
    return new Page<>(listed, entries.next());
  }

  Row row(Listed one, Reader reader) {
    var words = InboxWords.of(reader);
    var said = InboxWords.in(reader.locale());
    var read = one.entry().isRead();
    return new Row(
        one.entry().id(),
        words.title(one.entry(), one.story()),
        visit.carrying(HOME + "/" + one.entry().id()),
        one.story().language(),
        words.summary(one.entry(), one.story()),
        words.when(one.entry(), one.story()),
        reader.day(one.entry().at()),
        read,
        read ? Tone.NEUTRAL : Tone.WAITS,
        read ? said.read() : said.unread());
  }

  /**
   * Opens a notice, which is read from then on.
   *
   * @throws Problem not-found
   */
  View open(SubjectRef person, UUID notice, Reader reader) {
    var entry = inboxes.open(person, notice);
    var story =
        Optional.ofNullable(
                stories.of(person, List.of(entry.version()), reader.locale()).get(entry.version()))
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such notice."));
    return entry.kind() == NoticeKind.CORRECTION
        ? correction(entry, story, reader)
        : change(entry, story, reader);
  }

  private View change(InboxEntry entry, Story story, Reader reader) {
    var said = InboxWords.in(reader.locale());
    var before = story.before();
    var changes =
        before.map(
            from -> sentences(publications.difference(from.version(), story.version()), story));
    var number = story.address().number();
    var first =
        new Link(
            story.course().isOpen() ? said.decide() : said.see(number),
            visit.carrying(story.path()));
    var text = new Link(said.wholeText(), visit.carrying(story.address().page()));
    return view(
        entry,
        story,
        reader,
        before.map(from -> said.comparedWith(from.number())).orElse(null),
        changes.orElse(List.of()),
        first,
        before
            .map(
                from ->
                    List.of(
                        text, new Link(said.difference(), story.address().changes(from.number()))))
            .orElse(List.of(text)));
  }

  private View correction(InboxEntry entry, Story story, Reader reader) {
    var said = InboxWords.in(reader.locale());
    var wording =
        entry
            .correction()
            .flatMap(corrections::find)
            .map(RevisionView::head)
            .map(head -> story.address().revision(head.number()))
            .orElse(story.address());
    return view(
        entry,
        story,
        reader,
        null,
        List.of(),
        new Link(said.difference(), visit.carrying(wording.changes())),
        List.of(new Link(said.wholeText(), visit.carrying(story.address().page()))));
  }

  private static View view(
      InboxEntry entry,
      Story story,
      Reader reader,
      @Nullable String comparedWith,
      List<String> changes,
      Link first,
      List<Link> links) {
    var words = InboxWords.of(reader);
    return new View(
        entry.id(),
        words.title(entry, story),
        story.language(),
        reader.day(entry.at()),
        words.summary(entry, story),
        comparedWith,
        changes,
        comparedWith != null && changes.isEmpty(),
        words.when(entry, story),
        words.can(entry, story),
        first,
        links,
        words.told(entry));
  }

  /** The weightiest first. */
  private static List<String> sentences(ChangeSet changes, Story story) {
    var source = Locale.forLanguageTag(story.document().sourceLanguage());
    return changes.changes().stream()
        .sorted(Comparator.comparing(Change::significance).reversed())
        .map(change -> change.words().in(story.locale(), source))
        .toList();
  }
}
