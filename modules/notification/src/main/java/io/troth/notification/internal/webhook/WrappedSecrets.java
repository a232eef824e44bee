package io.troth.notification.internal.webhook;

import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing secrets as values to be wrapped anew. */
@Singleton
final class WrappedSecrets implements WrappedValues {

  private final EntityManager entities;

  WrappedSecrets(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public String id() {
    return "webhook-secrets";
  }

  @Override
  public String title() {
    return "Secrets that sign what is sent to your servers";
  }

  @Override
  public Purpose purpose() {
    return Purpose.WEBHOOK;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    return entities
        .createQuery("from WebhookSecret s where s.id > :last order by s.id", WebhookSecret.class)
        .setParameter("last", last.map(Sql::uuid).orElse(new UUID(0, 0)))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(WrappedSecrets::stored)
        .toList();
  }

  private static Stored stored(WebhookSecret secret) {
    return new Stored(
        Sql.bytes(secret.id()), secret.wrapped(), SecretSafe.context(secret.webhookId()));
  }

  @Override
  public void replace(List<Anew> values) {
    values.forEach(this::replace);
  }

  private void replace(Anew value) {
    entities
        .createQuery(
            "update WebhookSecret set wrapped = :after where id = :id and wrapped = :before")
        .setParameter("after", value.after())
        .setParameter("id", Sql.uuid(value.key()))
        .setParameter("before", value.before())
        .executeUpdate();
  }

  @Override
  public long count() {
    return entities
        .createQuery("select count(s) from WebhookSecret s", Long.class)
        .getSingleResult();
  }
}
