package io.troth.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes identifiers of version 7 (RFC 9562): ordered by the injected clock, unguessable in their
 * random part. The only place that makes identifiers.
 */
public final class UniqueIds {

  private final TimeBasedEpochRandomGenerator generator;

  public UniqueIds(InstantSource clock) {
    this.generator =
        Generators.timeBasedEpochRandomGenerator(
            new SecureRandom(),
            new UUIDClock() {
              @Override
              public long currentTimeMillis() {
                return clock.millis();
              }
            });
  }

  public UUID next() {
    return generator.generate();
  }
}
