package io.troth.notification.api;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours of every day in which people are left in peace; they may go over midnight.
 *
 * @param from the first minute, local time
 * @param until the first minute after, local time; not the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours end when they begin");
    }
  }

  /** When the quiet hours around an instant end; empty when it is in none. */
  public Optional<Instant> endOf(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    if (!covers(local.toLocalTime())) {
      return Optional.empty();
    }
    var today = local.toLocalDate().atTime(until).atZone(zone).toInstant();
    return Optional.of(
        today.isAfter(instant)
            ? today
            : local.toLocalDate().plusDays(1).atTime(until).atZone(zone).toInstant());
  }

  private boolean covers(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
