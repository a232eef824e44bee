package io.troth.consent.internal.evidence;

import io.troth.consent.internal.facts.Catalogue;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;

/** A version was published: it is part of everybody's future. */
@Singleton
class PublicationListener implements EventListener<VersionPublished> {

  private final Catalogue catalogue;
  private final Rederivation everybody;

  PublicationListener(Catalogue catalogue, Rederivation everybody) {
    this.catalogue = catalogue;
    this.everybody = everybody;
  }

  @Override
  public String name() {
    return "consent.publication";
  }

  @Override
  public Class<VersionPublished> type() {
    return VersionPublished.class;
  }

  @Override
  public void on(Envelope<VersionPublished> envelope) {
    everybody.under(catalogue.expect(envelope.payload().version()).timeline());
  }
}
