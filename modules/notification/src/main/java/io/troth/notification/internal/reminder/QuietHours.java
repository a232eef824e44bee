package io.troth.notification.internal.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Nobody is reminded by night, as their own clock shows it. */
final class QuietHours {

  private static final LocalTime END = LocalTime.of(8, 0);
  private static final LocalTime BEGIN = LocalTime.of(20, 0);

  private QuietHours() {}

  /** The instant itself by day, else the next morning. */
  static Instant next(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    if (local.toLocalTime().isBefore(END)) {
      return local.toLocalDate().atTime(END).atZone(zone).toInstant();
    }
    return local.toLocalTime().isBefore(BEGIN)
        ? instant
        : local.toLocalDate().plusDays(1).atTime(END).atZone(zone).toInstant();
  }
}
