package io.troth.notification.internal.webhook;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.notification.api.event.WebhookChanged;
import io.troth.notification.api.event.WebhookSwitchedOff;
import io.troth.notification.api.event.WebhookTested;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts about webhooks themselves. */
@Singleton
final class WebhookEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("webhook.changed.v1", WebhookChanged.class),
        new EventType<>("webhook.switched-off.v1", WebhookSwitchedOff.class),
        new EventType<>("webhook.tested.v1", WebhookTested.class));
  }
}
