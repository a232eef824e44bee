package io.troth.notification.internal.webhook;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.eventbus.EventLog;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.event.WebhookTested;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Puts every fact on its way to the addresses that want it. */
@Singleton
final class FactListener implements EventListener<DomainEvent> {

  private final WebhookRows rows;
  private final KnownWebhooks known;
  private final DeliveryStatements statements;
  private final EventLog log;
  private final UniqueIds ids;
  private final Bell bell;
  private final InstantSource clock;

  FactListener(
      WebhookRows rows,
      KnownWebhooks known,
      DeliveryStatements statements,
      EventLog log,
      UniqueIds ids,
      Bell bell,
      InstantSource clock) {
    this.rows = rows;
    this.known = known;
    this.statements = statements;
    this.log = log;
    this.ids = ids;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notification.webhooks";
  }

  @Override
  public Class<DomainEvent> type() {
    return DomainEvent.class;
  }

  @Override
  public boolean wants(TenantId tenant) {
    return known.has(tenant);
  }

  @Override
  public void on(Envelope<DomainEvent> envelope) {
    var wanting = wanting(envelope);
    if (wanting.isEmpty()) {
      return;
    }
    var fact = log.find(envelope.id()).orElseThrow();
    // A test waits for nothing: it shall show what happens now.
    var stream = envelope.payload() instanceof WebhookTested ? envelope.id() : fact.stream();
    var now = clock.instant();
    wanting.forEach(webhook -> statements.enqueue(ids.next(), webhook.id(), fact, stream, now));
    bell.ringAfterCommit();
  }

  private List<Webhook> wanting(Envelope<DomainEvent> envelope) {
    return rows.all().stream()
        .filter(Webhook::isEnabled)
        .filter(
            webhook ->
                envelope.payload() instanceof WebhookTested tested
                    ? webhook.id().equals(tested.webhook())
                    : webhook.takes(envelope.type()))
        .toList();
  }
}
