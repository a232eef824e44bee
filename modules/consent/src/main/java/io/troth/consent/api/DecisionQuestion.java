package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * May the tenant use this person's data for that purpose?
 *
 * @param subject by pseudonym, or by the tenant's own identifier
 * @param purpose id of a purpose
 * @param category id of a data category; empty asks about the purpose as a whole
 * @param recipient id of a recipient; empty means nobody else takes part
 * @param asOf the instant asked about; empty for now, and never in the future
 * @param knownAt answered with what Troth knew then; empty for all that is known now, and never in
 *     the future
 * @param explain whether the answer names the acts it relies on; it always does with {@code asOf}
 */
public record DecisionQuestion(
    Who subject,
    String purpose,
    Optional<String> category,
    Optional<String> recipient,
    Optional<Instant> asOf,
    Optional<Instant> knownAt,
    boolean explain) {

  /** About now. */
  public DecisionQuestion(
      Who subject, String purpose, Optional<String> category, Optional<String> recipient) {
    this(subject, purpose, category, recipient, Optional.empty(), Optional.empty(), false);
  }

  /** Whether it asks about the past. */
  public boolean aboutThePast() {
    return asOf.isPresent() || knownAt.isPresent();
  }

  /** How the caller names the person. */
  public sealed interface Who {
    record Ref(SubjectRef ref) implements Who {}

    record External(String externalId) implements Who {}
  }
}
