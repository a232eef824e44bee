package io.troth.notification.internal.webhook;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's webhooks. */
@Singleton
final class WebhookRows {

  private final EntityManager entities;
  private final CurrentTenant tenant;

  WebhookRows(EntityManager entities, CurrentTenant tenant) {
    this.entities = entities;
    this.tenant = tenant;
  }

  List<Webhook> all() {
    return entities.createQuery("from Webhook w order by w.id", Webhook.class).getResultList();
  }

  Optional<Webhook> find(UUID id) {
    return Optional.ofNullable(
        entities.find(Webhook.class, new WebhookKey(tenant.require().value(), id)));
  }

  Webhook require(UUID id) {
    return find(id).orElseThrow(WebhookRows::none);
  }

  /** The webhook, locked until the transaction ends. */
  Optional<Webhook> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(
            Webhook.class,
            new WebhookKey(tenant.require().value(), id),
            LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Webhook webhook) {
    entities.persist(webhook);
    entities.flush();
  }

  void flush() {
    entities.flush();
  }

  void remove(Webhook webhook) {
    entities.remove(webhook);
  }

  static Problem none() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such webhook.");
  }
}
