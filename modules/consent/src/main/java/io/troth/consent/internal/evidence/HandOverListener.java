package io.troth.consent.internal.evidence;

import io.troth.consent.internal.evidence.EvidenceDesk.Reached;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.NoticeHandedOver;
import jakarta.inject.Singleton;

/** A mail server took a mail: evidence of notice. */
@Singleton
class HandOverListener implements EventListener<NoticeHandedOver> {

  private final EvidenceDesk desk;

  HandOverListener(EvidenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "consent.mail-taken";
  }

  @Override
  public Class<NoticeHandedOver> type() {
    return NoticeHandedOver.class;
  }

  @Override
  public void on(Envelope<NoticeHandedOver> envelope) {
    var fact = envelope.payload();
    desk.add(
        fact.person(),
        fact.version(),
        fact.at(),
        Reached.YES,
        (facts, number, now) ->
            facts.with(new MailTaken(fact.notice(), number, fact.at(), fact.zone(), now)));
  }
}
