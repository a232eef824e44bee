package io.troth.notification.internal.bounce;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.suppression.ReturnStatements;
import io.troth.subject.api.event.AddressChanged;
import jakarta.inject.Singleton;

/** Remembers since when a person has their address, for reports on mails to the former one. */
@Singleton
final class MovedListener implements EventListener<AddressChanged> {

  private final ReturnStatements returned;

  MovedListener(ReturnStatements returned) {
    this.returned = returned;
  }

  @Override
  public String name() {
    return "notification.moved";
  }

  @Override
  public Class<AddressChanged> type() {
    return AddressChanged.class;
  }

  @Override
  public void on(Envelope<AddressChanged> envelope) {
    returned.moved(envelope.payload().ref(), envelope.time());
  }
}
