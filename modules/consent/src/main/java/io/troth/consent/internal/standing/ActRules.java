package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.consent.api.StandingView.How;
import java.util.Optional;

/**
 * Which acts on versions a standing allows. Reasons are whole sentences for the person.
 *
 * <p>Withdrawing a consent is always possible and is not asked about here.
 */
public final class ActRules {

  private ActRules() {}

  /** Why the act is not possible; empty when it is. */
  public static Optional<String> obstacle(Standing standing, ActType type, int version) {
    if (type != ActType.OBJECTION_WITHDRAWN && standing.timeline().number(version).isEmpty()) {
      return Optional.of("This version is not published.");
    }
    return switch (type) {
      case ACCEPTED -> accepting(standing, version);
      case DECLINED -> declining(standing, version);
      case OBJECTED -> objecting(standing, version);
      case OBJECTION_WITHDRAWN -> takingBack(standing, version);
      case CONSENT_GIVEN -> consenting(standing, version);
      default -> throw new IllegalArgumentException(type + " is not done by a person");
    };
  }

  /** What an objection would be compared with: the version that binds without the contested one. */
  public static int contestedFrom(Standing standing, int version) {
    return standing.boundNumber() < version ? standing.boundNumber() : standing.before(version);
  }

  private static Optional<String> accepting(Standing standing, int version) {
    if (standing.coming(version).isPresent()) {
      return Optional.empty();
    }
    var confirms =
        standing.bound().filter(b -> b.number() == version && b.how() != How.ACCEPTED).isPresent();
    return confirms
        ? Optional.empty()
        : Optional.of("A later version is in force: this one can no longer be accepted.");
  }

  private static Optional<String> declining(Standing standing, int version) {
    return standing
        .coming(version)
        .map(
            coming ->
                coming.needsAcceptance()
                    ? Optional.<String>empty()
                    : Optional.of("This change needs no acceptance: you can object to it."))
        .orElse(Optional.of("This version binds you already, or is no longer offered."));
  }

  private static Optional<String> objecting(Standing standing, int version) {
    if (standing.bound().isEmpty()) {
      return Optional.of("No version binds you yet, so nothing changes for you.");
    }
    if (standing.coming(version).isPresent()) {
      return Optional.empty();
    }
    var undoable =
        standing.passed(version)
            && standing.before(version) > 0
            && standing.byClockAloneSince(version);
    return undoable
        ? Optional.empty()
        : Optional.of("This version binds you by your acceptance, or you have used the service.");
  }

  private static Optional<String> takingBack(Standing standing, int version) {
    var stands = standing.objections().stream().anyMatch(known -> known.version() == version);
    return stands
        ? Optional.empty()
        : Optional.of("There is no objection of yours to this version.");
  }

  private static Optional<String> consenting(Standing standing, int version) {
    var accepted = standing.acceptedAt().containsKey(version);
    return standing.boundNumber() == version || (standing.boundNumber() < version && accepted)
        ? Optional.empty()
        : Optional.of("This version does not bind you: consent to what binds you now.");
  }
}
