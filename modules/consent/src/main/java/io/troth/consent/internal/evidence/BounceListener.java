package io.troth.consent.internal.evidence;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.NoticeBounced;
import jakarta.inject.Singleton;

/** A mail came back: what it proved is void from then on. */
@Singleton
class BounceListener implements EventListener<NoticeBounced> {

  private final EvidenceDesk desk;

  BounceListener(EvidenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "consent.mail-bounced";
  }

  @Override
  public Class<NoticeBounced> type() {
    return NoticeBounced.class;
  }

  @Override
  public void on(Envelope<NoticeBounced> envelope) {
    var fact = envelope.payload();
    desk.addFailure(fact.notice(), fact.person(), fact.version(), fact.at());
  }
}
