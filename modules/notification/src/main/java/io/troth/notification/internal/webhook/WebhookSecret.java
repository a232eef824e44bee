package io.troth.notification.internal.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A signing secret as it is stored. */
@Entity
@Table(name = "webhook_secret")
@IdClass(WebhookKey.class)
class WebhookSecret {

  @Id @TenantId private UUID tenantId;
  @Id private UUID id;
  private UUID webhookId;
  private byte[] wrapped;
  private @Nullable Instant endsAt;

  @SuppressWarnings("NullAway.Init")
  protected WebhookSecret() {}

  @SuppressWarnings("NullAway.Init")
  WebhookSecret(UUID id, UUID webhookId, byte[] wrapped) {
    this.id = id;
    this.webhookId = webhookId;
    this.wrapped = wrapped;
  }

  boolean signsAt(Instant now) {
    return endsAt == null || endsAt.isAfter(now);
  }

  /** A newer one is there: this one signs a while longer. */
  void endAt(Instant end) {
    if (endsAt == null) {
      endsAt = end;
    }
  }

  UUID id() {
    return id;
  }

  UUID webhookId() {
    return webhookId;
  }

  byte[] wrapped() {
    return wrapped;
  }

  Optional<Instant> endsAt() {
    return Optional.ofNullable(endsAt);
  }
}
