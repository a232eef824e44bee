package io.troth.centre.internal.inbox;

import io.troth.centre.internal.Library;
import io.troth.centre.internal.inbox.Story.Before;
import io.troth.centre.internal.inbox.Story.Course;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.Bound;
import io.troth.consent.api.StandingView.Pending;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.open.OpenAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out where versions stand with a person, with as many statements for many as for one. */
@ApplicationScoped
class Stories {

  private final Standings standings;
  private final Timelines timelines;
  private final Library library;
  private final Corrections corrections;

  Stories(Standings standings, Timelines timelines, Library library, Corrections corrections) {
    this.standings = standings;
    this.timelines = timelines;
    this.library = library;
    this.corrections = corrections;
  }

  /** By version; whatever this replica has not yet heard of is missing. */
  Map<VersionId, Story> of(SubjectRef person, Collection<VersionId> versions, Locale locale) {
    var stories = new HashMap<VersionId, Story>();
    if (versions.isEmpty()) {
      return stories;
    }
    var all = standings.of(person);
    library.fetch(all);
    library.fetchVersions(versions);
    for (var version : Map.copyOf(lines(versions)).entrySet()) {
      all.stream()
          .filter(standing -> standing.policy().equals(version.getValue().policy()))
          .findFirst()
          .flatMap(standing -> story(standing, version.getValue(), version.getKey(), locale))
          .ifPresent(story -> stories.put(version.getKey(), story));
    }
    return stories;
  }

  private Map<VersionId, PolicyTimeline> lines(Collection<VersionId> versions) {
    var lines = new HashMap<VersionId, PolicyTimeline>();
    for (var line : timelines.all()) {
      line.everPublished().stream()
          .map(PublishedVersion::id)
          .filter(versions::contains)
          .forEach(version -> lines.put(version, line));
    }
    return lines;
  }

  private Optional<Story> story(
      StandingView standing, PolicyTimeline line, VersionId id, Locale locale) {
    var version =
        line.everPublished().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return library
        .version(id)
        .map(
            view ->
                new Story(
                    id,
                    new OpenAddress(line.slug(), version.number()),
                    version.corrections().isEmpty() ? view.document() : corrections.reading(id),
                    Library.language(view, locale),
                    course(standing, line, version),
                    version.effectiveAt(),
                    binds(standing, id),
                    effect(standing) == ObjectionEffect.RESTRICT,
                    before(standing, line, version)));
  }

  private static Course course(
      StandingView standing, PolicyTimeline line, PublishedVersion version) {
    if (line.isWithdrawn(version.number())) {
      return Course.WITHDRAWN;
    }
    if (standing.bound().filter(bound -> bound.version().equals(version.id())).isPresent()) {
      return Course.BINDS;
    }
    return pending(standing, version.id()).map(Stories::course).orElse(Course.PAST);
  }

  private static Course course(Pending pending) {
    return switch (pending.state()) {
      case UNNOTICED -> Course.ANNOUNCED;
      case NOTICE_RUNNING -> Course.RUNNING;
      case NEEDS_ACCEPTANCE -> Course.NEEDS_ACCEPTANCE;
      case ACCEPTED -> Course.ACCEPTED;
      case OBJECTED -> Course.OBJECTED;
    };
  }

  private static Optional<Instant> binds(StandingView standing, VersionId id) {
    return standing
        .bound()
        .filter(bound -> bound.version().equals(id))
        .map(Bound::since)
        .or(() -> pending(standing, id).flatMap(Pending::bindsAt));
  }

  private static Optional<Pending> pending(StandingView standing, VersionId id) {
    return standing.pending().stream().filter(one -> one.version().equals(id)).findFirst();
  }

  /** While it is coming, what binds the person now; afterwards the version that came before it. */
  private static Optional<Before> before(
      StandingView standing, PolicyTimeline line, PublishedVersion version) {
    return standing
        .bound()
        .filter(bound -> bound.number() < version.number())
        .map(bound -> new Before(bound.version(), bound.number()))
        .or(
            () ->
                line.versions().stream()
                    .filter(each -> each.number() < version.number())
                    .reduce((earlier, later) -> later)
                    .map(each -> new Before(each.id(), each.number())));
  }

  /** The effect is the one that the version which binds the person declares. */
  private ObjectionEffect effect(StandingView standing) {
    return standing
        .bound()
        .flatMap(bound -> library.version(bound.version()))
        .map(view -> view.document().commitments().objection().effect())
        .orElse(ObjectionEffect.STAY);
  }
}
