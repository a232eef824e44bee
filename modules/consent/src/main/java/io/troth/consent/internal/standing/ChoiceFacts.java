package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.consent.internal.standing.ChoiceAct.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The choices of one person: on every matter the newest act alone counts.
 *
 * @param acts at most one on each matter
 */
public record ChoiceFacts(List<ChoiceAct> acts) {

  /** Nothing was chosen. */
  public static final ChoiceFacts NONE = new ChoiceFacts(List.of());

  public ChoiceFacts {
    acts = List.copyOf(acts);
  }

  /** With an act; one that was done before the known one on the same matter changes nothing. */
  public ChoiceFacts with(ChoiceAct act) {
    var known = on(act);
    if (known.filter(other -> other.at().isAfter(act.at())).isPresent()) {
      return this;
    }
    var more = new ArrayList<>(acts);
    more.removeIf(act::sameMatterAs);
    more.add(act);
    return new ChoiceFacts(more);
  }

  /** The newest act on the matter of another. */
  public Optional<ChoiceAct> on(ChoiceAct other) {
    return acts.stream().filter(other::sameMatterAs).findFirst();
  }

  /** The newest act on a matter by then. */
  public Optional<ChoiceAct> on(Topic topic, Optional<String> about, Instant now) {
    if (acts.isEmpty()) {
      return Optional.empty();
    }
    return all(topic, now).filter(act -> act.about().equals(about)).findFirst();
  }

  /** What forbids on a topic by then. */
  public List<ChoiceAct> standing(Topic topic, Instant now) {
    return all(topic, now).filter(ChoiceAct::forbids).toList();
  }

  /** What forbids a matter by then: the newer of the act on it and the act on all. */
  public Optional<ChoiceAct> forbidding(Topic topic, String about, Instant now) {
    return all(topic, now)
        .filter(act -> act.about().map(about::equals).orElse(true))
        .max(Comparator.comparing(ChoiceAct::at))
        .filter(ChoiceAct::forbids);
  }

  /**
   * Together with those of a device of theirs: at the join what forbids wins, afterwards the newest
   * act.
   */
  public ChoiceFacts joined(ChoiceFacts other, Instant joinedAt) {
    var together = new ArrayList<ChoiceAct>();
    for (var own : acts) {
      together.add(other.on(own).map(theirs -> stronger(own, theirs, joinedAt)).orElse(own));
    }
    other.acts.stream().filter(theirs -> on(theirs).isEmpty()).forEach(together::add);
    return new ChoiceFacts(together);
  }

  private static ChoiceAct stronger(ChoiceAct one, ChoiceAct other, Instant joinedAt) {
    var bothBefore = reached(one.at(), joinedAt) && reached(other.at(), joinedAt);
    if (bothBefore && one.forbids() != other.forbids()) {
      return one.forbids() ? one : other;
    }
    return other.at().isAfter(one.at()) ? other : one;
  }

  /** What was done by an instant and known by another. */
  public static ChoiceFacts of(List<ChoiceAct> inOrder) {
    var facts = NONE;
    for (var act : inOrder) {
      facts = facts.with(act);
    }
    return facts;
  }

  private Stream<ChoiceAct> all(Topic topic, Instant now) {
    return acts.stream().filter(act -> act.topic() == topic && reached(act.at(), now));
  }
}
