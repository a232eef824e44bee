package io.troth.policy.internal.catalogue;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;

/**
 * Looks once a second whether another replica published something. By real time, not by the
 * injected clock, which may stand still; and beside the requests, which stay at one statement.
 */
@Singleton
class TimelinesWatch {

  private final TimelinesMemory memory;
  private final TenantScope scope;

  TimelinesWatch(TimelinesMemory memory, TenantScope scope) {
    this.memory = memory;
    this.scope = scope;
  }

  @Scheduled(
      identity = "policy-timelines",
      every = "{troth.policy.watch:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    memory.remembered().forEach(tenant -> scope.run(tenant, memory::refresh));
  }
}
