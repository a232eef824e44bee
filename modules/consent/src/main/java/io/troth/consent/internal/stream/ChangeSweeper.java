package io.troth.consent.internal.stream;

import io.quarkus.scheduler.Scheduled;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Forgets changes that everybody has heard of, or has to begin anew without. */
@Singleton
final class ChangeSweeper {

  private final ChangeLog changes;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final StreamSettings settings;
  private final InstantSource clock;

  ChangeSweeper(
      ChangeLog changes,
      TenantDirectory tenants,
      TenantScope scope,
      StreamSettings settings,
      InstantSource clock) {
    this.changes = changes;
    this.tenants = tenants;
    this.scope = scope;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${troth.stream.sweep-every:5m}",
      delayed = "${troth.stream.sweep-every:5m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    var before = clock.instant().minus(settings.keep());
    tenants.all().forEach(tenant -> scope.run(tenant.id(), () -> changes.sweep(before)));
  }
}
