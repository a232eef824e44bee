package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What binds a person under one policy now, and what is coming. Derived at every reading.
 *
 * @param bound empty when nothing binds them yet: a joiner who has not accepted
 * @param pending published versions later than the bound one, ascending; while nothing binds, the
 *     version in force and later ones
 * @param mustAccept the version without whose acceptance something stays closed to them
 * @param takenBack withdrawn versions this person had heard of, ascending
 */
public record StandingView(
    SubjectRef subject,
    PolicyId policy,
    String policySlug,
    Instant at,
    Optional<Bound> bound,
    List<Pending> pending,
    Optional<VersionId> mustAccept,
    List<TakenBack> takenBack) {

  public StandingView {
    pending = List.copyOf(pending);
    takenBack = List.copyOf(takenBack);
  }

  /** How a version came to bind. */
  public enum How {
    BASELINE,
    ACCEPTED,
    /** The notice period ran out; nobody acted yet. */
    CLOCK,
    /** As CLOCK, and the person has used the service since. */
    DEEMED
  }

  public record Bound(VersionId version, int number, Instant since, How how) {}

  /** What a coming version is to this person. */
  public enum PendingState {
    /** Announced, but there is no evidence yet that this person was told. */
    UNNOTICED,
    /** Told; the clock runs. */
    NOTICE_RUNNING,
    /** Binds only once accepted. */
    NEEDS_ACCEPTANCE,
    /** Accepted; waits for the version's date. */
    ACCEPTED,
    /** The person objected. */
    OBJECTED
  }

  /**
   * A version that was announced to the person, and withdrawn before its date.
   *
   * @param objected an objection of theirs to it stands, should its changes come again
   */
  public record TakenBack(VersionId version, int number, Instant at, boolean objected) {}

  /**
   * A published version that does not bind the person yet.
   *
   * @param significance from the version that binds this person to this one
   * @param evidenceAt when the evidence of notice was complete
   * @param bindsAt when it will bind them; empty when that needs an act or evidence first
   * @param purposes ids of purposes that are new or work differently for this person
   * @param due whether its date has come, so that what needs acceptance is closed now
   */
  public record Pending(
      VersionId version,
      int number,
      Significance significance,
      PendingState state,
      Optional<Instant> evidenceAt,
      Optional<Instant> bindsAt,
      Set<String> purposes,
      boolean due) {
    public Pending {
      purposes = Set.copyOf(purposes);
    }
  }
}
