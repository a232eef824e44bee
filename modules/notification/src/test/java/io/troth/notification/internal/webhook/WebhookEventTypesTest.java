package io.troth.notification.internal.webhook;

import io.troth.eventbus.EventGoldenContract;
import io.troth.notification.api.event.WebhookChanged;
import io.troth.notification.api.event.WebhookSwitchedOff;
import io.troth.notification.api.event.WebhookTested;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookEventTypesTest {

  private static final UUID WEBHOOK = UUID.fromString("01900000-0000-7000-8000-000000000010");

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new WebhookEventTypes(),
        List.of(
            new WebhookChanged(WEBHOOK, WebhookChanged.Change.ADDED),
            new WebhookSwitchedOff(WEBHOOK, WebhookSwitchedOff.Reason.FAILING),
            new WebhookTested(WEBHOOK)));
  }
}
