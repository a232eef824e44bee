package io.troth.consent.internal.evidence;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.subject.api.event.AddressChanged;
import jakarta.inject.Singleton;

/** Mail to a person goes elsewhere now, or nowhere. */
@Singleton
class AddressListener implements EventListener<AddressChanged> {

  private final EvidenceDesk desk;

  AddressListener(EvidenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "consent.address-changed";
  }

  @Override
  public Class<AddressChanged> type() {
    return AddressChanged.class;
  }

  @Override
  public void on(Envelope<AddressChanged> envelope) {
    desk.addressChanged(envelope.payload().ref(), envelope.payload().hasAddress());
  }
}
