package io.troth.notification.internal.webhook;

import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.event.WebhookSwitchedOff;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** An address that is sent facts. */
@Entity
@Table(name = "webhook")
@IdClass(WebhookKey.class)
class Webhook {

  private static final String COMMA = ",";

  @Id @TenantId private UUID tenantId;
  @Id private UUID id;
  private String url;
  private String description;
  private String types;

  @Enumerated(EnumType.STRING)
  private WebhookState state;

  @Version private long version;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Webhook() {}

  @SuppressWarnings("NullAway.Init")
  Webhook(UUID id, WebhookDraft draft, Instant now) {
    this.id = id;
    this.createdAt = now;
    take(draft);
  }

  /** Makes it what the draft says. */
  final void take(WebhookDraft draft) {
    url = draft.url();
    description = draft.description();
    types = String.join(COMMA, new TreeSet<>(draft.types()));
    state = draft.enabled() ? WebhookState.ENABLED : WebhookState.DISABLED;
  }

  void switchOff(WebhookSwitchedOff.Reason reason) {
    state =
        switch (reason) {
          case GONE -> WebhookState.GONE;
          case FAILING -> WebhookState.FAILING;
        };
  }

  boolean isEnabled() {
    return state == WebhookState.ENABLED;
  }

  boolean takes(String type) {
    return types.isEmpty() || types().contains(type);
  }

  UUID id() {
    return id;
  }

  String url() {
    return url;
  }

  String description() {
    return description;
  }

  Set<String> types() {
    return Arrays.stream(types.split(COMMA))
        .filter(type -> !type.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  WebhookState state() {
    return state;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }
}
