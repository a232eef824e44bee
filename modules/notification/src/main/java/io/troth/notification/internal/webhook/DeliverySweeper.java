package io.troth.notification.internal.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.troth.notification.internal.FirstIds;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.IntSupplier;

/** Forgets what was sent long ago. */
@Singleton
final class DeliverySweeper {

  private static final int CHUNK = 1_000;

  private final DeliveryStatements statements;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final WebhookSettings settings;
  private final InstantSource clock;

  DeliverySweeper(
      DeliveryStatements statements,
      TenantDirectory tenants,
      TenantScope scope,
      WebhookSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.tenants = tenants;
    this.scope = scope;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${troth.webhooks.sweep-every:1h}",
      delayed = "${troth.webhooks.sweep-every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    var before = FirstIds.at(clock.instant().minus(settings.keep()));
    tenants.all().forEach(tenant -> scope.run(tenant.id(), () -> sweep(before)));
  }

  private void sweep(UUID before) {
    inChunks(() -> statements.sweepAttempts(before, CHUNK));
    inChunks(() -> statements.sweep(before, CHUNK));
  }

  private static void inChunks(IntSupplier chunk) {
    int gone;
    do {
      gone = QuarkusTransaction.requiringNew().call(chunk::getAsInt);
    } while (gone == CHUNK);
  }
}
