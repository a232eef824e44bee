package io.troth.consent.internal.decision;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.Binding;
import io.troth.consent.internal.standing.Coming;
import io.troth.consent.internal.standing.Notice;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.TakenBack;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads standings: derives them, never stores them. */
@Singleton
class Reader implements Standings {

  private final PersonFiles files;
  private final Timelines timelines;
  private final InstantSource clock;

  Reader(PersonFiles files, Timelines timelines, InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
    this.clock = clock;
  }

  @Override
  public List<StandingView> of(SubjectRef subject) {
    var file = require(subject);
    return timelines.all().stream().map(timeline -> view(file, timeline)).toList();
  }

  @Override
  public Optional<StandingView> of(SubjectRef subject, PolicyId policy) {
    var file = require(subject);
    return timelines.find(policy).map(timeline -> view(file, timeline));
  }

  private PersonFile require(SubjectRef subject) {
    return files
        .find(subject)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
  }

  private StandingView view(PersonFile file, PolicyTimeline timeline) {
    var now = file.asOf(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Standing standing = file.standing(timeline, now);
    return new StandingView(
        file.subject(),
        timeline.policy(),
        timeline.slug(),
        now,
        standing.bound().map(Reader::view),
        standing.coming().stream().map(Reader::view).toList(),
        standing.mustAccept().map(PublishedVersion::id),
        takenBack(standing, file.under(timeline.policy())));
  }

  private static List<StandingView.TakenBack> takenBack(Standing standing, PolicyFacts facts) {
    return TakenBack.knownTo(standing, facts).stream()
        .map(
            gone ->
                new StandingView.TakenBack(
                    gone.version().id(),
                    gone.version().number(),
                    gone.at(),
                    TakenBack.isContested(standing, gone)))
        .toList();
  }

  private static StandingView.Bound view(Binding bound) {
    return new StandingView.Bound(bound.version().id(), bound.number(), bound.since(), bound.how());
  }

  private static StandingView.Pending view(Coming coming) {
    return new StandingView.Pending(
        coming.version().id(),
        coming.number(),
        coming.significance(),
        coming.state(),
        coming.notice().map(Notice::at),
        coming.bindsAt(),
        coming.purposes(),
        coming.due());
  }
}
