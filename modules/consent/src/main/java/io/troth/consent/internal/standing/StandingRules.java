package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Derives standing from facts and time. The entry point of the pure core: the same arguments always
 * give the same answer, and nothing is ever stored of it that this could not make again.
 */
public final class StandingRules {

  private StandingRules() {}

  /**
   * The standing as of an instant. Facts and versions later than it do not count, so an earlier
   * instant gives what was true then as it was known then: a version that was withdrawn later was
   * still coming.
   */
  public static Standing at(PolicyTimeline line, PolicyFacts facts, Instant now) {
    var timeline = line.asKnownAt(now);
    var course = new Replay(timeline, facts, now).run();
    var inForce = inForce(course.published(), now);
    return new Standing(
        timeline,
        now,
        course.deemed().isEmpty()
            ? course.trail()
            : course.trail().stream().map(binding -> named(binding, course)).toList(),
        coming(timeline, course, inForce, now),
        course.accepted(),
        course.deemed(),
        course.objections(),
        inForce);
  }

  private static Binding named(Binding binding, Course course) {
    return binding.how() == How.CLOCK && course.deemed().containsKey(binding.number())
        ? binding.by(How.DEEMED)
        : binding;
  }

  private static Optional<PublishedVersion> inForce(List<PublishedVersion> published, Instant now) {
    for (var i = published.size() - 1; i >= 0; i--) {
      if (reached(published.get(i).effectiveAt(), now)) {
        return Optional.of(published.get(i));
      }
    }
    return Optional.empty();
  }

  private static List<Coming> coming(
      PolicyTimeline timeline, Course course, Optional<PublishedVersion> inForce, Instant now) {
    var published = course.published();
    if (published.isEmpty()) {
      return List.of();
    }
    if (course.trail().isEmpty()) {
      var first = inForce.map(PublishedVersion::number).orElse(0);
      return published.stream()
          .filter(version -> version.number() >= first)
          .map(version -> comingToNewcomer(course, version, now))
          .toList();
    }
    var bound = course.trail().get(course.trail().size() - 1).version();
    if (published.get(published.size() - 1).number() <= bound.number()) {
      return List.of();
    }
    return published.stream()
        .filter(version -> version.number() > bound.number())
        .map(version -> coming(timeline, course, bound, version, now))
        .toList();
  }

  private static Coming comingToNewcomer(Course course, PublishedVersion version, Instant now) {
    return new Coming(
        version,
        version.declared(),
        purposes(version),
        course.evidence().byMail(version),
        true,
        Optional.ofNullable(course.accepted().get(version.number())),
        declined(course, version),
        reached(version.effectiveAt(), now));
  }

  private static Coming coming(
      PolicyTimeline timeline,
      Course course,
      PublishedVersion bound,
      PublishedVersion version,
      Instant now) {
    var difference = timeline.between(bound.number(), version.number());
    return new Coming(
        version,
        difference.significance(),
        difference.purposes(),
        Replay.noticeFor(course.evidence(), bound, version),
        Replay.needsAcceptance(timeline, bound, version),
        Optional.ofNullable(course.accepted().get(version.number())),
        refused(timeline, course, bound, version),
        reached(version.effectiveAt(), now));
  }

  private static Coming.Refusal refused(
      PolicyTimeline timeline, Course course, PublishedVersion bound, PublishedVersion version) {
    var acceptedAnyway = course.accepted().containsKey(version.number());
    var objected =
        !acceptedAnyway
            && course.objections().stream()
                .anyMatch(o -> o.contests(timeline, bound.number(), version.number()));
    return objected ? Coming.Refusal.OBJECTED : declined(course, version);
  }

  private static Coming.Refusal declined(Course course, PublishedVersion version) {
    return course.declined().containsKey(version.number())
        ? Coming.Refusal.DECLINED
        : Coming.Refusal.NONE;
  }

  private static Set<String> purposes(PublishedVersion version) {
    return version.commitments().purposes().stream()
        .map(purpose -> purpose.id())
        .collect(Collectors.toSet());
  }
}
