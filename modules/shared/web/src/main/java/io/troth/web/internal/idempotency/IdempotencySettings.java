package io.troth.web.internal.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code troth.idempotency.*}. */
@ConfigMapping(prefix = "troth.idempotency")
interface IdempotencySettings {

  /** How long an answer is kept. */
  @WithDefault("24H")
  Duration keep();

  /** How long a request may take before another one with its key may be tried. */
  @WithDefault("60S")
  Duration lease();

  /** The same for bodies that are read as a stream. */
  @WithDefault("10M")
  Duration streamedLease();
}
