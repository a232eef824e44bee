package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.plan.LateNotices;
import io.troth.notification.internal.send.MailBell;
import io.troth.subject.api.event.AddressChanged;
import jakarta.inject.Singleton;

/** An address changed: whoever could not be reached may be reached now. */
@Singleton
final class AddressListener implements EventListener<AddressChanged> {

  private final LateNotices notices;
  private final MailBell bell;

  AddressListener(LateNotices notices, MailBell bell) {
    this.notices = notices;
    this.bell = bell;
  }

  @Override
  public String name() {
    return "notification.address";
  }

  @Override
  public Class<AddressChanged> type() {
    return AddressChanged.class;
  }

  @Override
  public void on(Envelope<AddressChanged> envelope) {
    notices.addressChanged(envelope.payload().ref(), envelope.payload().hasAddress());
    bell.ringAfterCommit();
  }
}
