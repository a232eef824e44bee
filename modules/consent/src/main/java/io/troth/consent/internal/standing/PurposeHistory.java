package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.reached;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person did about purposes, in full. The facts of a person keep only what still counts; for
 * what counted earlier the acts of the ledger are laid beside them.
 *
 * @param facts the person's own, of one policy
 * @param own every act on a purpose under that policy, in the order in which they count
 * @param devices linked to the person
 */
public record PurposeHistory(PolicyFacts facts, List<ConsentAct> own, List<Device> devices) {

  public PurposeHistory {
    own = List.copyOf(own);
    devices = List.copyOf(devices);
  }

  /**
   * A device of theirs.
   *
   * @param joinedAt before that it was somebody else's, as far as anybody knew
   */
  public record Device(Instant joinedAt, List<ConsentAct> acts) {
    public Device {
      acts = List.copyOf(acts);
    }
  }

  /**
   * The acts of the ledger with those of the facts that are not in it yet.
   *
   * @param ledger in its order
   * @param known in the order in which they count
   */
  public static List<ConsentAct> whole(List<ConsentAct> ledger, List<ConsentAct> known) {
    var whole = new ArrayList<ConsentAct>();
    ledger.forEach(act -> add(whole, act));
    known.stream().filter(act -> !whole.contains(act)).forEach(act -> add(whole, act));
    return whole;
  }

  /** What is asserted takes its place in time, what is done here comes last. */
  private static void add(List<ConsentAct> acts, ConsentAct act) {
    acts.add(act.asserted() ? Joining.place(acts, act) : acts.size(), act);
  }

  /** The facts as of an instant, with what has been overtaken since. */
  PolicyFacts at(Instant instant) {
    var acts = own;
    for (var device : devices) {
      if (reached(device.joinedAt(), instant)) {
        acts = Joining.together(acts, device.acts(), device.joinedAt());
      }
    }
    return facts.withConsents(acts);
  }

  Stream<Instant> instants() {
    return Stream.of(
            facts.instants(),
            own.stream().map(ConsentAct::at),
            devices.stream().map(Device::joinedAt),
            devices.stream().flatMap(device -> device.acts().stream()).map(ConsentAct::at))
        .flatMap(instants -> instants);
  }
}
