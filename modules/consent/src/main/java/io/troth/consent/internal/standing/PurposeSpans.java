package io.troth.consent.internal.standing;

import io.troth.consent.api.ConsentStatus;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stood and will stand with every purpose that rests on consent, as stretches in
 * which nothing changes. Like {@link Spans} they are known beforehand as long as no fact arrives,
 * so that they can be stored and counted for any instant.
 *
 * <p>A purpose is theirs to decide on while the version that binds them has it on consent; whoever
 * nothing binds is asked on the text in force.
 */
public final class PurposeSpans {

  private PurposeSpans() {}

  /** Whether any version of the line asks for consent at all. */
  public static boolean asks(PolicyTimeline timeline) {
    return timeline.everPublished().stream()
        .anyMatch(version -> onConsent(version.commitments()).findAny().isPresent());
  }

  /** The purposes that rest on consent, cookie purposes last. */
  public static Stream<Purpose> onConsent(Commitments commitments) {
    return Stream.concat(commitments.purposes().stream(), commitments.cookiePurposes().stream())
        .filter(purpose -> purpose.basis() == LegalBasis.CONSENT);
  }

  /**
   * @param visitor a device of which nothing is known but what it did: no version binds it
   */
  public static List<PurposeSpan> of(
      PolicyTimeline timeline, PurposeHistory history, boolean visitor) {
    return of(timeline, history, visitor, any -> true);
  }

  /**
   * Those of some purposes, whose ids are asked for one by one.
   *
   * @param visitor a device of which nothing is known but what it did: no version binds it
   */
  public static List<PurposeSpan> of(
      PolicyTimeline timeline, PurposeHistory history, boolean visitor, Predicate<String> asked) {
    if (!asks(timeline)) {
      return List.of();
    }
    var tracks = new TreeMap<String, Track>();
    var instants = turningPoints(timeline, history);
    for (var next = instants.pollFirst(); next != null; next = instants.pollFirst()) {
      var instant = next;
      var held = at(timeline, history, visitor, instant, asked);
      held.values().stream()
          .flatMap(one -> one.until().stream())
          .filter(until -> until.isAfter(instant))
          .forEach(instants::add);
      var purposes = new HashSet<>(tracks.keySet());
      purposes.addAll(held.keySet());
      for (var purpose : purposes) {
        var state = Optional.ofNullable(held.get(purpose)).map(Held::state).orElse(null);
        tracks.computeIfAbsent(purpose, id -> new Track()).set(instant, state);
      }
    }
    return tracks.entrySet().stream()
        .flatMap(track -> track.getValue().spans(track.getKey()))
        .toList();
  }

  private static TreeSet<Instant> turningPoints(PolicyTimeline timeline, PurposeHistory history) {
    var instants = new TreeSet<Instant>();
    Stream.concat(history.instants(), NextChange.candidates(timeline, history.facts()))
        .forEach(instants::add);
    instants.removeIf(instant -> instant.isBefore(history.facts().registeredAt()));
    return instants;
  }

  /** What holds for a purpose, and when it ends by itself. */
  private record Held(State state, Optional<Instant> until) {}

  /** What a stretch says. */
  private record State(ConsentStatus status, int version, boolean asserted) {}

  private static Map<String, Held> at(
      PolicyTimeline timeline,
      PurposeHistory history,
      boolean visitor,
      Instant instant,
      Predicate<String> asked) {
    var facts = history.at(instant);
    var standing = StandingRules.at(timeline, facts, instant);
    var judged = visitor || standing.bound().isEmpty() ? standing.byVersionInForce() : standing;
    return judged.bound().stream()
        .flatMap(bound -> onConsent(bound.version().commitments()))
        .filter(purpose -> asked.test(purpose.id()))
        .collect(
            Collectors.toMap(
                Purpose::id, purpose -> held(ConsentRules.state(judged, facts, purpose.id()))));
  }

  private static Held held(ConsentRules.State found) {
    var status =
        switch (found.reason()) {
          case CONSENT_GIVEN -> ConsentStatus.GIVEN;
          case CONSENT_REFUSED -> ConsentStatus.REFUSED;
          case CONSENT_WITHDRAWN -> ConsentStatus.WITHDRAWN;
          case CONSENT_EXPIRED -> ConsentStatus.EXPIRED;
          case CONSENT_INVALIDATED -> ConsentStatus.INVALIDATED;
          case CONSENT_REVOKED -> ConsentStatus.REVOKED;
          default -> ConsentStatus.UNKNOWN;
        };
    return new Held(
        new State(
            status,
            found.act().map(ConsentAct::version).orElse(0),
            found.act().map(ConsentAct::asserted).orElse(false)),
        found.until());
  }

  /** One purpose over time; null while it is not theirs to decide on. */
  private static final class Track {

    private record Stretch(State state, Instant from, Instant until) {}

    private final List<Stretch> closed = new ArrayList<>();
    private Instant from = Instant.MIN;
    private @Nullable State state;

    void set(Instant instant, @Nullable State now) {
      if (Objects.equals(now, state)) {
        return;
      }
      close(instant);
      from = instant;
      state = now;
    }

    private void close(Instant at) {
      if (state != null) {
        closed.add(new Stretch(state, from, at));
      }
    }

    Stream<PurposeSpan> spans(String purpose) {
      var open =
          Optional.ofNullable(state).map(now -> new Stretch(now, from, Instant.MAX)).stream();
      return Stream.concat(closed.stream(), open)
          .map(
              one ->
                  new PurposeSpan(
                      purpose,
                      one.state().status(),
                      one.state().version(),
                      one.state().asserted(),
                      one.from(),
                      one.until()));
    }
  }
}
