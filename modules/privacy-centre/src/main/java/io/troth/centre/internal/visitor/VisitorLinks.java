package io.troth.centre.internal.visitor;

import io.troth.centre.internal.visitor.CookieChoices.State;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.Devices;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.CookieCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Joins devices to people. Both proofs were shown: the secret here, the token at the door. */
@ApplicationScoped
class VisitorLinks {

  private final Asked asked;
  private final Devices devices;
  private final PurposeStates states;

  VisitorLinks(Asked asked, Devices devices, PurposeStates states) {
    this.asked = asked;
    this.devices = devices;
    this.states = states;
  }

  /**
   * Links the device; a link to somebody else ends first.
   *
   * @throws Problem not-found for a secret nobody has
   */
  @Transactional
  void link(String secret, SubjectRef person) {
    var device =
        devices
            .find(secret)
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.NOT_FOUND,
                        "device",
                        "No device has this secret.",
                        "the secret of a device that chose before"));
    devices
        .personOf(device)
        .filter(other -> !other.equals(person))
        .ifPresent(other -> devices.unlink(device, other));
    devices.link(device, person);
  }

  /** What the person said about the cookies of the version visitors are asked about. */
  List<State> states(SubjectRef person) {
    var text = asked.text();
    if (text.isEmpty()) {
      return List.of();
    }
    return states.of(person).stream()
        .filter(state -> state.policySlug().equals(text.get().slug()))
        .flatMap(state -> state(state).stream())
        .toList();
  }

  private static Optional<State> state(PurposeState state) {
    return Asked.KINDS.stream()
        .filter(kind -> CookiePurposes.id(kind).equals(state.purpose().id()))
        .findFirst()
        .flatMap(kind -> answered(kind, state));
  }

  private static Optional<State> answered(CookieCategory kind, PurposeState state) {
    var at = state.since().map(Instant::toEpochMilli).orElse(0L);
    return state
        .status()
        .flatMap(VisitorLinks::answer)
        .map(yes -> new State(Asked.id(kind), yes, at));
  }

  /** What expired or no longer fits its text has to be asked again, so that it is no answer. */
  private static Optional<Boolean> answer(ConsentStatus status) {
    return switch (status) {
      case GIVEN, RENEWED -> Optional.of(true);
      case REFUSED, WITHDRAWN, REVOKED -> Optional.of(false);
      case UNKNOWN, REQUESTED, EXPIRED, INVALIDATED -> Optional.empty();
    };
  }
}
