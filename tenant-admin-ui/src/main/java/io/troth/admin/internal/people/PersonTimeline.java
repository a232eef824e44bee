package io.troth.admin.internal.people;

import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Change;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.web.page.Formats;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.PersonLine;
import io.troth.web.page.PersonLine.Entry;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what happened around one person: acts, choices, notices, devices, effects. */
@ApplicationScoped
class PersonTimeline {

  private static final int ACTS_ON_A_PAGE = 100;

  private final Acts acts;
  private final Notices notices;
  private final ConsentExplorer consents;
  private final Timelines timelines;

  PersonTimeline(Acts acts, Notices notices, ConsentExplorer consents, Timelines timelines) {
    this.acts = acts;
    this.notices = notices;
    this.consents = consents;
    this.timelines = timelines;
  }

  /** What of it is looked at. */
  enum Shown {
    ALL("Everything", EnumSet.allOf(Kind.class)),
    ACTS("Acts", EnumSet.of(Kind.ACT, Kind.CLOCK)),
    CHOICES("Choices", EnumSet.of(Kind.CHOICE)),
    NOTICES("Notices", EnumSet.of(Kind.NOTICE)),
    EFFECTS("Effects on decisions", EnumSet.of(Kind.DECISION)),
    DEVICES("Devices", EnumSet.of(Kind.LINK));

    private final String words;
    private final Set<Kind> kinds;

    Shown(String words, Set<Kind> kinds) {
      this.words = words;
      this.kinds = kinds;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Shown of(String text) {
      return Arrays.stream(values())
          .filter(shown -> shown.id().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  Problem.at(
                      CommonProblem.INVALID_INPUT,
                      "kind",
                      "There is no such kind.",
                      "one of " + Arrays.stream(values()).map(Shown::id).toList()));
    }
  }

  /**
   * From where on a part of the line is wanted.
   *
   * @param cursor of the acts; null for the newest
   * @param until epoch milliseconds of the oldest act shown before; null for the newest
   */
  record From(@Nullable String cursor, @Nullable Long until) {

    private Instant before() {
      return until == null ? Instant.MAX : Instant.ofEpochMilli(until);
    }
  }

  /** A part of the line with the ways to the others. */
  record Part(PersonLine line, List<NavItem> filters, String current, Pager pager) {}

  Part part(SubjectRef person, Shown shown, From from, Reader reader) {
    var here = "/admin/people/" + person;
    var page = acts.of(person, request(Optional.ofNullable(from.cursor())));
    var oldest = page.items().stream().map(ActView::at).min(Comparator.naturalOrder());
    var since = page.next().flatMap(next -> oldest).orElse(Instant.MIN);
    var entries =
        history(person, page.items(), since, from.before()).stream()
            .filter(one -> shown.kinds.contains(one.kind()))
            .map(one -> entry(one, here, reader))
            .toList();
    return new Part(
        new PersonLine(entries), filters(here), shown.id(), pager(here, shown, from, page, since));
  }

  /** Everything, newest first. */
  List<Happening> whole(SubjectRef person) {
    var all = new ArrayList<ActView>();
    var next = Optional.<String>empty();
    do {
      var page = acts.of(person, request(next));
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return history(person, all, Instant.MIN, Instant.MAX);
  }

  private List<Happening> history(
      SubjectRef person, List<ActView> done, Instant since, Instant before) {
    return new PersonHistory(this::version)
        .acts(done)
        .notices(notices.of(person).stream().filter(one -> within(one, since, before)).toList())
        .changes(
            PersonHistory.news(consents.changes(person)).stream()
                .filter(one -> within(one, since, before))
                .toList(),
            done,
            this::purpose)
        .newestFirst();
  }

  private static boolean within(NoticeView notice, Instant since, Instant before) {
    var at = notice.handedOverAt().orElse(notice.plannedAt());
    return !at.isBefore(since) && at.isBefore(before);
  }

  private static boolean within(Change change, Instant since, Instant before) {
    return !change.at().isBefore(since) && change.at().isBefore(before);
  }

  private static Entry entry(Happening one, String here, Reader reader) {
    var plain =
        new Entry(one.kind(), reader.brief(one.at()), Formats.hour(one.at(), reader), one.title());
    var told = one.detail() == null ? plain : plain.detailed(one.detail());
    var linked = one.act().map(act -> told.linked(here + "/acts/" + act.id())).orElse(told);
    var badged =
        one.tone() == null || one.word() == null ? linked : linked.badged(one.tone(), one.word());
    return one.asserted() ? badged.assertedByTenant() : badged;
  }

  private static List<NavItem> filters(String here) {
    return Stream.of(Shown.values())
        .map(shown -> new NavItem(shown.id(), shown.words, here + "?kind=" + shown.id()))
        .toList();
  }

  private static Pager pager(
      String here, Shown shown, From from, Page<ActView> page, Instant oldest) {
    var base = here + "?kind=" + shown.id();
    var next =
        page.next()
            .map(cursor -> base + "&cursor=" + cursor + "&until=" + oldest.toEpochMilli())
            .orElse(null);
    return new Pager("", from.cursor() == null ? null : base, next);
  }

  private static PageRequest request(Optional<String> after) {
    return new PageRequest(after, ACTS_ON_A_PAGE);
  }

  private String version(VersionId version) {
    return versions()
        .filter(one -> one.id().equals(version))
        .findFirst()
        .map(published -> "Version " + published.number())
        .orElse("A version");
  }

  private String purpose(String id) {
    return versions()
        .flatMap(version -> version.commitments().purpose(id).stream())
        .map(Purpose::name)
        .map(name -> name.in(Locale.ENGLISH, Locale.ENGLISH))
        .reduce((earlier, later) -> later)
        .orElse(id);
  }

  private Stream<PublishedVersion> versions() {
    return timelines.all().stream().flatMap(line -> line.everPublished().stream());
  }
}
