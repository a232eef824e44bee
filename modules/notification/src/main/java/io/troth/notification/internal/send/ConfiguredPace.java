package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.digest.Gathering;
import io.troth.notification.internal.mailing.Allowance;
import io.troth.policy.spi.SendingPace;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The pace of one replica at its configured rate, and no faster than the tenant may send; more
 * replicas are only faster. Where mails are gathered there is room for that.
 */
@Singleton
final class ConfiguredPace implements SendingPace {

  private static final double SECONDS = Duration.ofMinutes(1).toSeconds();

  private final double perSecond;
  private final Allowance allowance;
  private final Gathering gathering;

  ConfiguredPace(MailSettings settings, Allowance allowance, Gathering gathering) {
    this.perSecond = settings.rate();
    this.allowance = allowance;
    this.gathering = gathering;
  }

  @Override
  public Duration toNotify(long people) {
    var allowed =
        allowance.perMinute().map(perMinute -> perMinute / SECONDS).orElse(Double.MAX_VALUE);
    return Duration.ofSeconds((long) Math.ceil(people / Math.min(perSecond, allowed)))
        .plus(gathering.room());
  }
}
