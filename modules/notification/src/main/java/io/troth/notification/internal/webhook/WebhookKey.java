package io.troth.notification.internal.webhook;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a webhook or of a secret. */
class WebhookKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID tenantId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  protected WebhookKey() {}

  WebhookKey(UUID tenantId, UUID id) {
    this.tenantId = tenantId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebhookKey key && tenantId.equals(key.tenantId) && id.equals(key.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, id);
  }
}
