package io.troth.notification.internal.mailing;

import io.troth.policy.api.PublishedVersion;
import java.time.Duration;
import java.time.Instant;

/** The last moment at which a mail keeps a version's date. */
public final class LastMoment {

  /**
   * So long before the last moment nobody's peace holds a mail back: others wait for morning too.
   */
  public static final Duration RUSH = Duration.ofHours(6);

  /** The longest of days: the notice period may end on the next midnight of any zone. */
  private static final Duration ANY_MIDNIGHT = Duration.ofHours(25);

  private LastMoment() {}

  /** For everybody, whatever their zone; a person's own may be up to a day later. */
  public static Instant of(PublishedVersion version) {
    return version.effectiveAt().minus(version.period().length()).minus(ANY_MIDNIGHT);
  }
}
