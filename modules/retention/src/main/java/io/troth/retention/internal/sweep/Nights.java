package io.troth.retention.internal.sweep;

import java.time.Instant;

/** When the current tenant's nightly sweeps run. */
public interface Nights {

  /** When the next night begins, or now within one. */
  Instant next(Instant now);
}
