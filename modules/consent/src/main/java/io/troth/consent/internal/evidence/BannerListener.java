package io.troth.consent.internal.evidence;

import io.troth.consent.internal.evidence.EvidenceDesk.Reached;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.BannerShown;
import jakarta.inject.Singleton;

/** The banner was on a screen: it may stand in for a mail that failed. */
@Singleton
class BannerListener implements EventListener<BannerShown> {

  private final EvidenceDesk desk;

  BannerListener(EvidenceDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "consent.banner-shown";
  }

  @Override
  public Class<BannerShown> type() {
    return BannerShown.class;
  }

  @Override
  public void on(Envelope<BannerShown> envelope) {
    var fact = envelope.payload();
    desk.add(
        fact.person(),
        fact.version(),
        fact.at(),
        Reached.UNSAID,
        (facts, number, now) -> facts.with(new BannerSeen(number, fact.at(), fact.zone(), now)));
  }
}
