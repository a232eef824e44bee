package io.troth.consent.internal.rollout;

import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.consent.internal.facts.Catalogue;
import io.troth.consent.internal.facts.CountStatements;
import io.troth.consent.internal.facts.Keyset;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.standing.PersonInRollout;
import io.troth.consent.internal.standing.RolloutGroups;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.web.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rollouts, counted anew at every reading. */
@Singleton
class RolloutBook implements Rollouts {

  private static final String LIST = "rollout-people";
  private static final int MOST_RECENT = 20;
  private static final SubjectRef BEFORE_EVERYBODY = new SubjectRef(new UUID(0, 0));

  private final Catalogue catalogue;
  private final Timelines timelines;
  private final CountStatements counts;
  private final InstantSource clock;

  RolloutBook(
      Catalogue catalogue, Timelines timelines, CountStatements counts, InstantSource clock) {
    this.catalogue = catalogue;
    this.timelines = timelines;
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public List<RolloutProgress> recent() {
    var now = now();
    return timelines.all().stream()
        .flatMap(
            timeline ->
                timeline.everPublished().stream()
                    .map(version -> new Catalogue.Entry(timeline, version)))
        .sorted(
            Comparator.comparing((Catalogue.Entry entry) -> entry.version().publishedAt())
                .reversed())
        .limit(MOST_RECENT)
        .map(entry -> progress(entry, now))
        .toList();
  }

  @Override
  public RolloutProgress progress(VersionId version) {
    return progress(catalogue.recall(version), now());
  }

  private RolloutProgress progress(Catalogue.Entry entry, Instant present) {
    var version = entry.version();
    var now = end(entry, present);
    var timetable = Timetable.between(version.publishedAt(), now);
    var changes =
        counts.changes(
            version.id(), timetable.start(), timetable.step().toMillis(), timetable.last());
    return new RolloutProgress(
        version.id(),
        entry.timeline().policy(),
        version.number(),
        version.publishedAt(),
        version.effectiveAt(),
        withdrawnAt(entry),
        Course.perGroup(counts.now(version.id(), now)),
        Course.history(timetable, changes));
  }

  @Override
  public Page<Person> people(VersionId version, Group group, PageRequest page) {
    var entry = catalogue.recall(version);
    var now = end(entry, now());
    var after =
        Keyset.after(page, LIST, 1, key -> SubjectRef.parse(key.get(0))).orElse(BEFORE_EVERYBODY);
    var found = counts.people(version, RolloutGroups.bit(group), now, after, page.limit() + 1);
    return Page.cut(found, page.limit(), last -> Cursor.encode(LIST, last.subject().toString()))
        .map(file -> person(file, entry, now));
  }

  private static Person person(PersonFile file, Catalogue.Entry entry, Instant now) {
    var standing = file.standing(entry.timeline(), now);
    var facts = file.under(entry.timeline().policy());
    var seen = new PersonInRollout(standing, facts, entry.version());
    return new Person(
        file.subject(),
        standing.bound().map(bound -> bound.number()),
        seen.evidenceAt(),
        seen.bindsAt(),
        seen.acceptedAt(),
        seen.objectedAt(),
        seen.deemedAt());
  }

  /** A withdrawn version's rollout stays as it was in the last instant before. */
  private static Instant end(Catalogue.Entry entry, Instant now) {
    return withdrawnAt(entry).map(at -> at.minusMillis(1)).orElse(now);
  }

  private static Optional<Instant> withdrawnAt(Catalogue.Entry entry) {
    return entry.timeline().withdrawn().stream()
        .filter(each -> each.version().equals(entry.version()))
        .map(PolicyTimeline.Withdrawn::at)
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
