package io.troth.consent.spi;

import io.troth.kernel.SubjectRef;
import java.time.Instant;

/**
 * Hears of uses of the tenant's service (PRODUCT: an act of the person there). Called for every
 * one, outside any transaction: must cost next to nothing where nothing new is learned.
 */
public interface UseListener {

  /** A person who is known used the service. */
  void used(SubjectRef person, Instant at);
}
