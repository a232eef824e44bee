package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.plan.PlanStatements.Owed;
import io.troth.notification.internal.plan.Planner;
import io.troth.notification.internal.send.MailBell;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;

/** A version was published: everybody must be told. The walk itself is the planner's. */
@Singleton
final class PublicationListener implements EventListener<VersionPublished> {

  private final Planner planner;
  private final MailBell bell;

  PublicationListener(Planner planner, MailBell bell) {
    this.planner = planner;
    this.bell = bell;
  }

  @Override
  public String name() {
    return "notification.publication";
  }

  @Override
  public Class<VersionPublished> type() {
    return VersionPublished.class;
  }

  @Override
  public void on(Envelope<VersionPublished> envelope) {
    var fact = envelope.payload();
    planner.begin(new Owed(fact.version(), fact.policy(), fact.number(), fact.effectiveAt()));
    bell.ringAfterCommit();
  }
}
