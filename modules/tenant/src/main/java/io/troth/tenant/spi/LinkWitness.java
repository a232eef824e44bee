package io.troth.tenant.spi;

import io.troth.kernel.SubjectRef;
import java.time.Instant;

/** Told when a link that went out by mail was used: whoever did reads the mail of that address. */
public interface LinkWitness {

  /**
   * In the transaction that uses the link up.
   *
   * @param mailedNotBefore the address that was known at this time, and is still, is the one; an
   *     address that came later may not be
   */
  void usedMailed(SubjectRef person, Instant mailedNotBefore);
}
