package io.troth.consent.internal.standing;

import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A person's standing over all time, past and coming, as stretches in which nothing changes. While
 * no new fact arrives only the clock changes a standing, and its instants are known beforehand: so
 * these stretches can be stored and counted with two comparisons, exactly, for any instant.
 *
 * @param bound which version bound or will bind: {@code version} is its number, 0 for none
 * @param groups per version the groups of its rollout: {@code value} is made of {@link
 *     RolloutGroups#bit}
 */
public record Spans(List<Span> bound, List<Span> groups) {

  public Spans {
    bound = List.copyOf(bound);
    groups = List.copyOf(groups);
  }

  public static Spans of(PolicyTimeline timeline, PolicyFacts facts) {
    var bound = new Track();
    var groups = new TreeMap<Integer, Track>();
    for (var instant : turningPoints(timeline, facts)) {
      var standing = StandingRules.at(timeline, facts, instant);
      bound.set(instant, standing.boundNumber());
      var rollouts = new RolloutGroups(standing, facts);
      for (var version : timeline.everPublished()) {
        var bits = RolloutGroups.bits(rollouts.of(version));
        groups.computeIfAbsent(version.number(), number -> new Track()).set(instant, bits);
      }
    }
    return new Spans(
        bound.spans().map(span -> new Span(span.value(), 0, span.from(), span.until())).toList(),
        groups.entrySet().stream()
            .flatMap(track -> track.getValue().spans().map(span -> span.on(track.getKey())))
            .filter(span -> span.value() != 0)
            .toList());
  }

  private static SortedSet<Instant> turningPoints(PolicyTimeline timeline, PolicyFacts facts) {
    var instants = new TreeSet<Instant>();
    Stream.concat(facts.instants(), NextChange.candidates(timeline, facts)).forEach(instants::add);
    instants.removeIf(instant -> instant.isBefore(facts.registeredAt()));
    return instants;
  }

  /** One value over time. */
  private static final class Track {

    private final List<Span> closed = new ArrayList<>();
    private Instant from = Instant.MIN;
    private int value;

    void set(Instant instant, int now) {
      if (from.equals(Instant.MIN)) {
        from = instant;
      } else if (now != value) {
        closed.add(new Span(0, value, from, instant));
        from = instant;
      }
      value = now;
    }

    Stream<Span> spans() {
      return Stream.concat(closed.stream(), Stream.of(new Span(0, value, from, Instant.MAX)));
    }
  }
}
