package io.troth.consent.internal.evidence;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.NoticeRefused;
import jakarta.inject.Singleton;

/** A mail was refused for good: no evidence, and nobody to hold to it. */
@Singleton
class RefusalListener implements EventListener<NoticeRefused> {

  private final EvidenceDesk desk;

  RefusalListener(EvidenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "consent.mail-refused";
  }

  @Override
  public Class<NoticeRefused> type() {
    return NoticeRefused.class;
  }

  @Override
  public void on(Envelope<NoticeRefused> envelope) {
    var fact = envelope.payload();
    desk.addFailure(fact.notice(), fact.person(), fact.version(), fact.at());
  }
}
