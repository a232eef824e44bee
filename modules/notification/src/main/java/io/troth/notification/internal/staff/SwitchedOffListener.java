package io.troth.notification.internal.staff;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.WebhookSwitchedOff;
import jakarta.inject.Singleton;

/** A webhook takes nothing any more: staff are told at once. */
@Singleton
final class SwitchedOffListener implements EventListener<WebhookSwitchedOff> {

  private final Matters matters;

  SwitchedOffListener(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String name() {
    return "notification.staff-webhook";
  }

  @Override
  public Class<WebhookSwitchedOff> type() {
    return WebhookSwitchedOff.class;
  }

  @Override
  public void on(Envelope<WebhookSwitchedOff> envelope) {
    matters.switchedOff(envelope.payload().webhook());
  }
}
