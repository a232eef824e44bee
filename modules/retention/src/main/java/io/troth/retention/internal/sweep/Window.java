package io.troth.retention.internal.sweep;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The hours of the night in which the current tenant's data are swept. */
@Singleton
class Window implements Nights {

  private final SweepSettings settings;
  private final CurrentTenant tenant;

  Window(SweepSettings settings, CurrentTenant tenant) {
    this.settings = settings;
    this.tenant = tenant;
  }

  boolean open(Instant now) {
    return night(now).isPresent();
  }

  /** The day on which the night began that is now; empty by day. */
  Optional<LocalDate> night(Instant now) {
    var local = now.atZone(zone());
    var time = local.toLocalTime();
    var from = settings.windowFrom();
    var until = settings.windowUntil();
    boolean overMidnight = !from.isBefore(until);
    if (!time.isBefore(from) && (overMidnight || time.isBefore(until))) {
      return Optional.of(local.toLocalDate());
    }
    return overMidnight && time.isBefore(until)
        ? Optional.of(local.toLocalDate().minusDays(1))
        : Optional.empty();
  }

  /** When the next night begins, or now within one. */
  @Override
  public Instant next(Instant now) {
    if (open(now)) {
      return now;
    }
    var local = now.atZone(zone());
    var tonight = local.toLocalDate().atTime(settings.windowFrom()).atZone(zone());
    return (tonight.isAfter(local) ? tonight : tonight.plusDays(1)).toInstant();
  }

  private ZoneId zone() {
    return tenant.profile().map(TenantProfile::zone).orElse(ZoneOffset.UTC);
  }
}
