package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.consent.api.ActType;
import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks through what happened, from the first fact to the instant asked about, with the evidence
 * that stands at that instant. At every step the versions later than the one that binds are looked
 * at from the lowest up: whatever may bind now, binds, and the rest is compared anew with it.
 */
final class Replay {

  private final PolicyTimeline timeline;
  private final PolicyFacts facts;
  private final Instant now;
  private final List<PublishedVersion> published;
  private final Evidence evidence;

  private final Deque<Binding> trail = new ArrayDeque<>();
  private final List<Objection> objections = new ArrayList<>();
  private final Map<Integer, Instant> accepted = new TreeMap<>();
  private final Map<Integer, Instant> declined = new TreeMap<>();
  private final Map<Integer, Instant> deemed = new TreeMap<>();

  Replay(PolicyTimeline timeline, PolicyFacts facts, Instant now) {
    this.timeline = timeline;
    this.facts = facts;
    this.now = now;
    this.published = published(timeline, now);
    this.evidence = new Evidence(facts, now);
  }

  private static List<PublishedVersion> published(PolicyTimeline timeline, Instant now) {
    var by = new ArrayList<PublishedVersion>(timeline.versions().size());
    for (var version : timeline.versions()) {
      if (reached(version.publishedAt(), now)) {
        by.add(version);
      }
    }
    return by;
  }

  Course run() {
    for (var instant : turningPoints()) {
      startAt(instant);
      advance(instant);
      for (var act : facts.acts()) {
        if (act.at().equals(instant) && !isVoid(act)) {
          apply(act);
          advance(instant);
        }
      }
    }
    return new Course(
        published, evidence, List.copyOf(trail), objections, accepted, declined, deemed);
  }

  /** Every instant by now at which the standing may have changed, ascending. */
  private SortedSet<Instant> turningPoints() {
    var instants = new TreeSet<Instant>();
    facts.instantsOfStanding(instants::add);
    for (var version : published) {
      instants.add(version.effectiveAt());
      evidence.byMail(version).ifPresent(notice -> instants.add(notice.bindsAt(version)));
      evidence.byBanner(version).ifPresent(notice -> instants.add(notice.bindsAt(version)));
    }
    return instants.headSet(now, true);
  }

  private void startAt(Instant instant) {
    if (trail.isEmpty() && facts.baseline().isPresent()) {
      facts
          .baseline()
          .filter(baseline -> baseline.at().equals(instant))
          .flatMap(baseline -> timeline.number(baseline.version()))
          .ifPresent(version -> trail.add(new Binding(version, instant, How.BASELINE)));
    }
  }

  /**
   * An acceptance of a version that was withdrawn binds to nothing and answers nothing. An
   * objection to it stands: who said no to a change is not bound by silence when it comes again.
   */
  private boolean isVoid(VersionAct act) {
    return timeline.isWithdrawn(act.version())
        && act.type() != ActType.OBJECTED
        && act.type() != ActType.OBJECTION_WITHDRAWN;
  }

  private void apply(VersionAct act) {
    var number = act.version();
    switch (act.type()) {
      case ACCEPTED -> accept(number, act.at());
      case DECLINED -> {
        accepted.remove(number);
        declined.put(number, act.at());
      }
      case OBJECTED -> object(Objection.against(timeline, number, act.from()));
      case OBJECTION_WITHDRAWN -> objections.removeIf(known -> known.version() == number);
      case DEEMED_ACCEPTED -> deemed.put(number, act.at());
      case DEEMED_ACCEPTANCE_INVALIDATED -> deemed.remove(number);
      default -> throw new IllegalArgumentException(act.type() + " is no act on a version");
    }
  }

  private void accept(int number, Instant at) {
    accepted.putIfAbsent(number, at);
    declined.remove(number);
    if (!objections.isEmpty()) {
      var left =
          objections.stream().flatMap(o -> o.afterAccepting(timeline, number).stream()).toList();
      objections.clear();
      objections.addAll(left);
    }
    if (bound() == number) {
      trail.addLast(trail.removeLast().by(How.ACCEPTED));
    }
  }

  /** What the clock alone has bound is undone; an acceptance that waits is taken back. */
  private void object(Objection objection) {
    while (isUndoneBy(objection)) {
      trail.removeLast();
    }
    var bound = bound();
    accepted
        .keySet()
        .removeIf(number -> number > bound && objection.contests(timeline, bound, number));
    objections.removeIf(known -> known.version() == objection.version());
    objections.add(objection);
  }

  private boolean isUndoneBy(Objection objection) {
    return trail.size() > 1
        && bound() >= objection.version()
        && trail.stream()
            .filter(binding -> binding.number() >= objection.version())
            .allMatch(this::byClockAlone)
        && trail.getFirst().number() < objection.version();
  }

  /** Bound by nothing the person did and no use of theirs: an objection can still undo it. */
  private boolean byClockAlone(Binding binding) {
    return binding.how() == How.CLOCK && !deemed.containsKey(binding.number());
  }

  private void advance(Instant instant) {
    for (var next = next(instant); next.isPresent(); next = next(instant)) {
      trail.addLast(next.get());
    }
  }

  private Optional<Binding> next(Instant instant) {
    var bound = bound();
    for (var version : published) {
      if (version.number() > bound) {
        var binding = binding(version, instant);
        if (binding.isPresent()) {
          return binding;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Binding> binding(PublishedVersion version, Instant instant) {
    if (accepted.containsKey(version.number()) && reached(version.effectiveAt(), instant)) {
      return Optional.of(new Binding(version, instant, How.ACCEPTED));
    }
    if (clockBinds(version, instant)) {
      return Optional.of(new Binding(version, instant, How.CLOCK));
    }
    return Optional.empty();
  }

  private boolean clockBinds(PublishedVersion version, Instant instant) {
    if (trail.isEmpty() || declined.containsKey(version.number())) {
      return false;
    }
    var bound = trail.getLast().version();
    return !needsAcceptance(timeline, bound, version)
        && objections.stream()
            .noneMatch(o -> o.contests(timeline, bound.number(), version.number()))
        && noticeFor(evidence, bound, version)
            .filter(notice -> reached(notice.bindsAt(version), instant))
            .isPresent();
  }

  /** 0 while nothing binds. */
  private int bound() {
    return trail.isEmpty() ? 0 : trail.getLast().number();
  }

  /** Silence never binds where the change matters too much, or where it was promised not to. */
  static boolean needsAcceptance(
      PolicyTimeline timeline, PublishedVersion bound, PublishedVersion version) {
    return timeline.between(bound.number(), version.number()).significance()
            == Significance.RECONSENT
        || !bound.commitments().objection().deemedAcceptance();
  }

  /** Evidence under the notice rule of the version that binds the person. */
  static Optional<Notice> noticeFor(
      Evidence evidence, PublishedVersion bound, PublishedVersion version) {
    var byMail = evidence.byMail(version);
    return bound.commitments().notice().bannerReplacesBouncedMail()
        ? evidence.byBanner(version).or(() -> byMail)
        : byMail;
  }
}
