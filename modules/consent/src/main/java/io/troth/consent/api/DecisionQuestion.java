package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/**
 * May the tenant use this person's data for that purpose now?
 *
 * @param subject by pseudonym, or by the tenant's own identifier
 * @param purpose id of a purpose
 * @param category id of a data category; empty asks about the purpose as a whole
 * @param recipient id of a recipient; empty means nobody else takes part
 */
public record DecisionQuestion(
    Who subject, String purpose, Optional<String> category, Optional<String> recipient) {

  /** How the caller names the person. */
  public sealed interface Who {
    record Ref(SubjectRef ref) implements Who {}

    record External(String externalId) implements Who {}
  }
}
