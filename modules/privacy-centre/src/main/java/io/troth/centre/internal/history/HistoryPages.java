package io.troth.centre.internal.history;

import io.troth.centre.internal.Bundles;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.web.page.Formats;
import io.troth.web.page.PersonLine.Entry;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges acts and notices by time. Acts are read page by page by key; a person's notices are few
 * and are read at once: each page shows those that fall into its stretch of time.
 */
@ApplicationScoped
class HistoryPages {

  private static final int SIZE = 30;
  private static final Set<ActType> BY_ITSELF =
      Set.of(
          ActType.DEEMED_ACCEPTED,
          ActType.DEEMED_ACCEPTANCE_INVALIDATED,
          ActType.HELD,
          ActType.RELEASED);

  private final Acts acts;
  private final Notices notices;
  private final Timelines timelines;
  private final ActWords words;

  HistoryPages(Acts acts, Notices notices, Timelines timelines, ActWords words) {
    this.acts = acts;
    this.notices = notices;
    this.timelines = timelines;
    this.words = words;
  }

  /** What is wanted. */
  enum Which {
    ALL,
    ACTS,
    NOTICES;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Everything, for words that name none. */
    static Which of(@Nullable String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst().orElse(ALL);
    }
  }

  /**
   * Where a page begins.
   *
   * @param cursor of the acts
   * @param before when the last act of the page before was done; notices begin there
   */
  record From(Optional<String> cursor, Optional<Instant> before) {

    static From of(@Nullable String cursor, @Nullable String before) {
      try {
        return new From(
            Optional.ofNullable(cursor), Optional.ofNullable(before).map(Instant::parse));
      } catch (DateTimeParseException noTime) {
        throw Problem.at(
            CommonProblem.INVALID_INPUT,
            "before",
            "This is no point in time.",
            "the address of the link to the next page, unchanged");
      }
    }
  }

  /**
   * One page.
   *
   * @param next where the following page begins; empty on the last one
   */
  record Stretch(List<Entry> entries, Optional<From> next) {}

  Stretch of(SubjectRef person, Which which, From from, Reader reader) {
    if (which == Which.NOTICES) {
      var told = told(person, reader).map(Dated::entry).toList();
      return new Stretch(told, Optional.empty());
    }
    var page = acts.of(person, new PageRequest(from.cursor(), SIZE));
    var done = page.items();
    var last = page.next().flatMap(more -> done.stream().reduce((one, other) -> other));
    var told = which == Which.ACTS ? Stream.<Dated>empty() : told(person, reader);
    var entries =
        Stream.concat(
                done.stream().map(act -> new Dated(act.at(), entry(act, reader))),
                told.filter(one -> isBefore(one.at(), from.before()))
                    .filter(one -> last.filter(act -> one.at().isBefore(act.at())).isEmpty()))
            .sorted(Comparator.comparing(Dated::at).reversed())
            .map(Dated::entry)
            .toList();
    var next = last.map(act -> new From(page.next(), Optional.of(act.at())));
    return new Stretch(entries, next);
  }

  private static boolean isBefore(Instant at, Optional<Instant> end) {
    return end.filter(limit -> !at.isBefore(limit)).isEmpty();
  }

  private record Dated(Instant at, Entry entry) {}

  private Entry entry(ActView act, Reader reader) {
    var kind = BY_ITSELF.contains(act.type()) ? Kind.CLOCK : Kind.ACT;
    var bare = bare(kind, act.at(), words.say(act, reader.locale()), reader);
    var about = words.about(act, reader.locale());
    var entry = about.map(bare::detailed).orElse(bare).linked("/privacy/receipts/" + act.id());
    return act.type() == ActType.BASELINE_ASSERTED || act.how().asserted()
        ? entry.assertedByTenant()
        : entry;
  }

  private Stream<Dated> told(SubjectRef person, Reader reader) {
    return notices.of(person).stream().map(notice -> dated(notice, reader));
  }

  /** At the time it began to count, or to count no more. */
  private Dated dated(NoticeView notice, Reader reader) {
    var at = notice.bouncedAt().or(notice::handedOverAt).orElseGet(notice::plannedAt);
    var said = Bundles.in(HistoryMessages.class, reader.locale());
    var title = NoticeWords.say(notice, number(notice), said);
    var entry = bare(Kind.NOTICE, at, title, reader);
    var full =
        notice.state().endedWithoutEvidence() && notice.kind() != NoticeKind.REMINDER
            ? entry.detailed(said.noticeVoid()).badged(Tone.NEUTRAL, said.notTold())
            : entry;
    return new Dated(at, full);
  }

  private static Entry bare(Kind kind, Instant at, String title, Reader reader) {
    return new Entry(kind, reader.brief(at), Formats.hour(at, reader), title);
  }

  private int number(NoticeView notice) {
    return timelines.all().stream()
        .flatMap(line -> line.everPublished().stream())
        .filter(version -> version.id().equals(notice.version()))
        .findFirst()
        .map(PublishedVersion::number)
        .orElse(0);
  }
}
