package io.troth.tenant.internal.provider;

import io.troth.web.page.MovableTime;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time that a provider goes by: ours, without what a demo's clock runs ahead of the world. */
@Singleton
final class OutsideTime {

  private final InstantSource clock;
  private final Instance<MovableTime> movable;

  OutsideTime(InstantSource clock, Instance<MovableTime> movable) {
    this.clock = clock;
    this.movable = movable;
  }

  Instant now() {
    var ahead = movable.stream().findFirst().map(MovableTime::ahead).orElse(Duration.ZERO);
    return clock.instant().minus(ahead);
  }
}
