package io.troth.retention.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * The relationships of the current tenant's people with it, as far as retention counts from them.
 */
public interface Relationships {

  /**
   * The relationship has ended: the account was closed, the contract is over. Said again with
   * another instant, that one counts.
   *
   * @param at when; not in the future
   * @throws io.troth.kernel.Problem not-found; invalid-input
   */
  Life end(SubjectRef person, Instant at);

  /**
   * It has not ended after all, or goes on again. What is gone stays gone.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  Life goOn(SubjectRef person);

  /**
   * @throws io.troth.kernel.Problem not-found
   */
  Life of(SubjectRef person);

  /**
   * What is known.
   *
   * @param activeUntil end of the last day (UTC) with a use; absent where none was seen
   * @param endedAt absent while it goes on
   */
  record Life(SubjectRef person, Optional<Instant> activeUntil, Optional<Instant> endedAt) {}
}
