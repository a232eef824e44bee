package io.troth.consent.internal.rollout;

import io.troth.consent.internal.facts.Catalogue;
import io.troth.consent.internal.facts.CountStatements;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.Coming;
import io.troth.consent.internal.standing.Coming.Refusal;
import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.AwaitedAnswers;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the notification room whose answer is awaited. The database finds them by their stretches
 * of standing; what is told of each is derived anew.
 */
@Singleton
class OpenAnswers implements AwaitedAnswers {

  private static final SubjectRef BEFORE_EVERYBODY = new SubjectRef(new UUID(0, 0));

  private final Catalogue catalogue;
  private final CountStatements counts;
  private final PersonFiles files;
  private final InstantSource clock;

  OpenAnswers(Catalogue catalogue, CountStatements counts, PersonFiles files, InstantSource clock) {
    this.catalogue = catalogue;
    this.counts = counts;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Stretch next(VersionId version, Window window, Optional<SubjectRef> after, int limit) {
    var entry = catalogue.find(version);
    if (entry.isEmpty()) {
      return new Stretch(List.of(), Optional.empty());
    }
    var now = clock.instant();
    var found =
        counts.waiting(
            version,
            window.from(),
            window.until(),
            window.holds(entry.get().version().effectiveAt()),
            now,
            after.orElse(BEFORE_EVERYBODY),
            limit);
    var people =
        found.stream()
            .flatMap(file -> awaited(file, entry.get(), now).stream())
            .filter(one -> window.holds(one.day()))
            .toList();
    var last =
        found.size() < limit
            ? Optional.<SubjectRef>empty()
            : Optional.of(found.get(found.size() - 1).subject());
    return new Stretch(people, last);
  }

  @Override
  public Optional<Awaited> of(SubjectRef person, VersionId version) {
    return catalogue
        .find(version)
        .flatMap(
            entry ->
                files
                    .find(person)
                    .flatMap(file -> awaited(file, entry, file.asOf(clock.instant()))));
  }

  private static Optional<Awaited> awaited(PersonFile file, Catalogue.Entry entry, Instant now) {
    return file.standing(entry.timeline(), now)
        .coming(entry.version().number())
        .filter(OpenAnswers::isOpen)
        .flatMap(coming -> awaited(file.subject(), coming));
  }

  /** Told of it, and neither accepted nor refused. */
  private static boolean isOpen(Coming coming) {
    return coming.notice().isPresent()
        && coming.acceptedAt().isEmpty()
        && coming.refused() == Refusal.NONE;
  }

  private static Optional<Awaited> awaited(SubjectRef person, Coming coming) {
    return coming.needsAcceptance()
        ? Optional.of(new Awaited(person, coming.version().effectiveAt(), Why.NEEDS_ACCEPTANCE))
        : coming.bindsAt().map(day -> new Awaited(person, day, Why.BINDS));
  }
}
