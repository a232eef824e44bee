package io.troth.eventbus.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Forgets the marks of facts handled long ago. Envelopes, parked and dismissed ones stay. */
@Singleton
final class Sweeper {

  private static final int CHUNK = 1000;
  private static final int MILLIS_SHIFT = 16;

  private final UpkeepStatements statements;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final InstantSource clock;
  private final EventSettings settings;

  Sweeper(
      UpkeepStatements statements,
      TenantDirectory tenants,
      TenantScope scope,
      InstantSource clock,
      EventSettings settings) {
    this.statements = statements;
    this.tenants = tenants;
    this.scope = scope;
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(
      every = "${troth.events.sweep-every:1h}",
      delayed = "${troth.events.sweep-every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    var before = idAt(clock.instant().minus(settings.keepHandled()));
    tenants.all().forEach(tenant -> scope.run(tenant.id(), () -> sweep(tenant.id(), before)));
  }

  private void sweep(TenantId tenant, UUID before) {
    int swept;
    do {
      swept = QuarkusTransaction.requiringNew().call(() -> statements.sweep(tenant, before));
    } while (swept == CHUNK);
  }

  /** The smallest identifier of version 7 made at that time: facts older than it sort before. */
  static UUID idAt(Instant time) {
    return new UUID(time.toEpochMilli() << MILLIS_SHIFT, 0);
  }
}
