package io.troth.retention.internal.vault;

import io.troth.eventbus.Events;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.event.ErasureDue;
import io.troth.retention.internal.life.WarningStatements;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.vault.VaultPlan.Part;
import io.troth.retention.internal.vault.VaultWalk.Seen;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Takes from the vault what is over its time, a stretch of people at a time. */
@Singleton
public class VaultSweep {

  private final VaultWalk walk;
  private final Attributes attributes;
  private final WarningStatements warnings;
  private final Events events;

  VaultSweep(VaultWalk walk, Attributes attributes, WarningStatements warnings, Events events) {
    this.walk = walk;
    this.attributes = attributes;
    this.warnings = warnings;
    this.events = events;
  }

  /**
   * What came of a stretch.
   *
   * @param last the last of it; absent when there was nobody more
   * @param people looked at
   * @param gone values taken away, by category
   */
  public record Stretch(Optional<UUID> last, int people, Map<String, Long> gone) {
    public Stretch {
      gone = Map.copyOf(gone);
    }
  }

  /**
   * In the transaction at hand: tells those who are to be told, and takes away what is over.
   *
   * @param after the last one seen
   */
  public Stretch take(List<Rule> rules, Stronger stronger, Instant now, UUID after, int limit) {
    var seen = walk.next(rules, stronger, now, after, limit);
    if (seen.isEmpty()) {
      return new Stretch(Optional.empty(), 0, Map.of());
    }
    warn(seen, walk.untold(rules, stronger, now), now);
    return new Stretch(
        Optional.of(seen.get(seen.size() - 1).holder().ref().value()),
        seen.size(),
        forget(seen, now));
  }

  private Map<String, Long> forget(List<Seen> seen, Instant now) {
    var types = new HashMap<SubjectRef, Set<AttributeType>>();
    var over = new TreeMap<String, List<SubjectRef>>();
    var gone = new TreeMap<String, Long>();
    for (var one : seen) {
      var taken = EnumSet.noneOf(AttributeType.class);
      for (var part : one.parts()) {
        var going = VaultPlan.going(part, one.parts(), now);
        if (!going.isEmpty()) {
          over.computeIfAbsent(part.category(), any -> new ArrayList<>()).add(one.holder().ref());
          going.removeAll(taken);
          taken.addAll(going);
          gone.merge(part.category(), one.holder().number(going), Long::sum);
        }
      }
      if (!taken.isEmpty()) {
        types.put(one.holder().ref(), taken);
      }
    }
    if (!types.isEmpty()) {
      attributes.forget(types);
      over.forEach((category, people) -> warnings.over(people, category));
    }
    gone.values().removeIf(number -> number == 0);
    return gone;
  }

  /** As with records: whoever was told before a later sign of theirs is told again. */
  private void warn(List<Seen> seen, VaultPlan untold, Instant now) {
    var told = new TreeMap<String, List<SubjectRef>>();
    var ahead = new HashMap<String, Duration>();
    for (var one : seen) {
      var bare = untold.parts(one.holder());
      for (var part : one.parts()) {
        warning(part)
            .filter(time -> isToBeTold(one.holder(), part, bare, now, time))
            .ifPresent(
                time -> {
                  ahead.put(part.category(), time);
                  told.computeIfAbsent(part.category(), any -> new ArrayList<>())
                      .add(one.holder().ref());
                });
      }
    }
    told.forEach(
        (category, people) -> {
          var due = now.plus(ahead.getOrDefault(category, Duration.ZERO));
          warnings.warn(people, category, now, due);
          events.publishAll(
              people.stream().map(one -> new ErasureDue(one, category, due)).toList());
        });
  }

  private static Optional<Duration> warning(Part part) {
    return part.fate().flatMap(fate -> fate.why().warning());
  }

  /** A valid warning has the time end with it; without one it would end so long from now. */
  private static boolean isToBeTold(
      Holder holder, Part part, List<Part> bare, Instant now, Duration ahead) {
    var then = now.plus(ahead);
    boolean untold = part.fate().filter(fate -> !fate.at().isBefore(then)).isPresent();
    boolean justNow = now.equals(holder.warnedAt().get(part.category()));
    return untold
        && !justNow
        && bare.stream()
            .filter(one -> one.category().equals(part.category()))
            .anyMatch(one -> !VaultPlan.going(one, bare, then).isEmpty());
  }
}
