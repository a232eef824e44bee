package io.troth.client;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer with its reason. The default is no.
 *
 * @param reason a stable word, for example {@code CONSENT_GIVEN}; later releases of Troth may bring
 *     more of them, so compare {@link #allowed()}, not this
 * @param subject the person's reference; empty for somebody unknown
 * @param policySlug policy the answer rests on
 * @param boundNumber its version that binds the person, from 1
 * @param page where the person can change the answer
 * @param at when it was given, by Troth's clock; by this machine's when it could not be reached
 */
public record Decision(
    boolean allowed,
    String reason,
    Optional<UUID> subject,
    Optional<String> policySlug,
    Optional<Integer> boundNumber,
    Optional<URI> page,
    Instant at) {

  /** The reason when Troth could not be asked; never goes with an allowance. */
  public static final String UNREACHABLE = "UNREACHABLE";

  /** Whether Troth gave this answer. */
  public boolean answered() {
    return !reason.equals(UNREACHABLE);
  }

  static Decision unreachable(Instant at) {
    return new Decision(
        false,
        UNREACHABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }
}
