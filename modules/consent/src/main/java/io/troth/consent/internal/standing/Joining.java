package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Puts the acts on purposes of a person and of a device of theirs into the order in which they
 * count: at the join the stricter side has the last word on each purpose, afterwards the newest
 * act.
 */
public final class Joining {

  private Joining() {}

  /** The acts of both, purpose by purpose. */
  public static List<ConsentAct> together(
      List<ConsentAct> own, List<ConsentAct> devices, Instant joinedAt) {
    var purposes = new LinkedHashSet<String>();
    own.forEach(act -> purposes.add(act.purpose()));
    devices.forEach(act -> purposes.add(act.purpose()));
    var all = new ArrayList<ConsentAct>();
    for (var purpose : purposes) {
      all.addAll(onOne(on(purpose, own), on(purpose, devices), joinedAt));
    }
    return all;
  }

  private static List<ConsentAct> onOne(
      List<ConsentAct> own, List<ConsentAct> devices, Instant joinedAt) {
    var before = before(own, joinedAt);
    var theirs = before(devices, joinedAt);
    var deviceIsStricter = isNo(last(theirs)) || last(before).isEmpty();
    var all = new ArrayList<>(deviceIsStricter ? before : theirs);
    all.addAll(deviceIsStricter ? theirs : before);
    var later = new ArrayList<>(own.subList(before.size(), own.size()));
    for (var act : devices.subList(theirs.size(), devices.size())) {
      later.add(place(later, act), act);
    }
    all.addAll(later);
    return all;
  }

  /** Before the first act that was done later. */
  static int place(List<ConsentAct> acts, ConsentAct act) {
    var place = acts.size();
    while (place > 0 && acts.get(place - 1).at().isAfter(act.at())) {
      place--;
    }
    return place;
  }

  private static boolean isNo(Optional<ConsentAct> last) {
    return last.filter(act -> !act.affirmative()).isPresent();
  }

  private static Optional<ConsentAct> last(List<ConsentAct> acts) {
    return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
  }

  private static List<ConsentAct> before(List<ConsentAct> acts, Instant joinedAt) {
    var size = 0;
    while (size < acts.size() && reached(acts.get(size).at(), joinedAt)) {
      size++;
    }
    return acts.subList(0, size);
  }

  private static List<ConsentAct> on(String purpose, List<ConsentAct> acts) {
    return acts.stream().filter(act -> act.purpose().equals(purpose)).toList();
  }
}
