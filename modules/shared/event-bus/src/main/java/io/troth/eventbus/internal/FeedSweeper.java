package io.troth.eventbus.internal;

import io.quarkus.scheduler.Scheduled;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Forgets the places of facts that nobody may go on from any more. */
@Singleton
final class FeedSweeper {

  private final Feed feed;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final InstantSource clock;
  private final EventSettings settings;

  FeedSweeper(
      Feed feed,
      TenantDirectory tenants,
      TenantScope scope,
      InstantSource clock,
      EventSettings settings) {
    this.feed = feed;
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
    var before = Sweeper.idAt(clock.instant().minus(settings.keepFeed()));
    tenants.all().forEach(tenant -> scope.run(tenant.id(), () -> feed.sweep(before)));
  }
}
