package io.troth.notification.internal.reminder;

import io.troth.notification.api.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Nobody is reminded by night, as their own clock shows it. */
final class Night {

  private static final QuietHours HOURS = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

  private Night() {}

  /** The instant itself by day, else the next morning. */
  static Instant over(Instant instant, ZoneId zone) {
    return HOURS.endOf(instant, zone).orElse(instant);
  }
}
