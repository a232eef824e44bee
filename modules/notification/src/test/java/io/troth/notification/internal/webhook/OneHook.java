package io.troth.notification.internal.webhook;

import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.Webhooks.WithSecret;
import io.troth.notification.internal.webhook.Receiver.Received;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with one address, at a noon that stands still. */
abstract class OneHook {

  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @Inject Hooks hooks;
  @Inject Webhooks webhooks;
  @Inject MutableClock clock;

  final Receiver receiver = new Receiver();
  TenantProfile tenant;
  WithSecret hook;

  @BeforeEach
  void anAddress() {
    clock.stopAt(NOON);
    tenant = hooks.tenant();
    hook = hooks.add(tenant, receiver, Hooks.FACT);
  }

  @AfterEach
  void close() {
    receiver.close();
    hooks.in(
        tenant,
        () -> {
          webhooks.list().forEach(one -> webhooks.remove(one.id()));
          return true;
        });
    hooks.settle();
    clock.reset();
  }

  /** Sends to another address, or to the same one again. */
  void moveTo(Receiver another) {
    hooks.in(
        tenant,
        () -> {
          var now = webhooks.find(hook.webhook().id());
          var draft = new WebhookDraft(another.url(), "", Set.of(Hooks.FACT), true);
          return webhooks.change(now.id(), now.version(), draft);
        });
  }

  WebhookState state() {
    return hooks.in(tenant, () -> webhooks.find(hook.webhook().id())).state();
  }

  List<Received> about(Object person) {
    return receiver.received().stream().filter(one -> one.isAbout(person)).toList();
  }
}
