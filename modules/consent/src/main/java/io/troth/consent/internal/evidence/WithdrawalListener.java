package io.troth.consent.internal.evidence;

import io.troth.consent.internal.facts.Catalogue;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionWithdrawn;
import jakarta.inject.Singleton;

/**
 * A version was withdrawn: nobody's future is what was derived from it. Standings know at once,
 * from the line of versions; this is for the stretches that are counted.
 */
@Singleton
class WithdrawalListener implements EventListener<VersionWithdrawn> {

  private final Catalogue catalogue;
  private final Rederivation everybody;

  WithdrawalListener(Catalogue catalogue, Rederivation everybody) {
    this.catalogue = catalogue;
    this.everybody = everybody;
  }

  @Override
  public String name() {
    return "consent.withdrawal";
  }

  @Override
  public Class<VersionWithdrawn> type() {
    return VersionWithdrawn.class;
  }

  @Override
  public void on(Envelope<VersionWithdrawn> envelope) {
    var fact = envelope.payload();
    var timeline = catalogue.expect(fact.version()).timeline();
    if (!timeline.isWithdrawn(fact.number())) {
      throw new IllegalStateException("the withdrawal of " + fact.version() + " is not known yet");
    }
    everybody.under(timeline);
  }
}
