package io.troth.retention.internal.life;

import io.troth.consent.spi.UseListener;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes the day of a use, once a day: people use a service all the time, and a day more or less is
 * nothing to retention. What this replica noted today it does not write again.
 */
@Singleton
final class UseFeed implements UseListener {

  private static final int MOST_REMEMBERED = 100_000;

  private final LifeStatements rows;
  private final CurrentTenant tenant;
  private final Map<Seen, Instant> seen = new ConcurrentHashMap<>();

  UseFeed(LifeStatements rows, CurrentTenant tenant) {
    this.rows = rows;
    this.tenant = tenant;
  }

  private record Seen(TenantId tenant, SubjectRef person) {}

  /** The end of the day, so that nothing goes earlier than the use allows. */
  @Override
  public void used(SubjectRef person, Instant at) {
    var until = at.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    var who = new Seen(tenant.require(), person);
    if (until.equals(seen.get(who))) {
      return;
    }
    rows.active(person, until);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    seen.put(who, until);
  }

  void forget(SubjectRef person) {
    seen.remove(new Seen(tenant.require(), person));
  }
}
