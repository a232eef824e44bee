package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import io.troth.policy.spi.SendingPace;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The pace of one replica at its configured rate; more replicas are only faster. */
@Singleton
final class ConfiguredPace implements SendingPace {

  private final double perSecond;

  ConfiguredPace(MailSettings settings) {
    this.perSecond = settings.rate();
  }

  @Override
  public Duration toNotify(long people) {
    return Duration.ofSeconds((long) Math.ceil(people / perSecond));
  }
}
