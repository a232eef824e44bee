package io.troth.notification.internal.digest;

import io.troth.notification.internal.mailing.Allowance;
import io.troth.notification.internal.mailing.LastMoment;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the mails on a version wait for those on another one. No date is ever paid with it: a
 * mail waits only where it would keep its date for everybody, some hours in reserve.
 */
@Singleton
public final class Gathering {

  private final Allowance allowance;
  private final Timelines timelines;

  Gathering(Allowance allowance, Timelines timelines) {
    this.allowance = allowance;
    this.timelines = timelines;
  }

  /** From when a mail on the version that is planned now may go in the current tenant. */
  public Instant due(PolicyId policy, VersionId version, Instant now) {
    var wait = allowance.gathering();
    return wait.isZero()
        ? now
        : timelines
            .find(policy)
            .flatMap(line -> line.version(version))
            .map(published -> due(LastMoment.of(published), now, wait))
            .orElse(now);
  }

  /** What the date of a new version has to leave for it; nothing where mails are not gathered. */
  public Duration room() {
    var wait = allowance.gathering();
    return wait.isZero() ? Duration.ZERO : wait.plus(LastMoment.RUSH);
  }

  static Instant due(Instant lastMoment, Instant now, Duration wait) {
    var wanted = now.plus(wait);
    var latest = lastMoment.minus(LastMoment.RUSH);
    if (!wanted.isAfter(latest)) {
      return wanted;
    }
    return latest.isAfter(now) ? latest : now;
  }
}
