package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.event.VersionWithdrawn;
import jakarta.inject.Singleton;

/**
 * A version was withdrawn: nobody more is told of it, nor of corrections of it. What a replica is
 * sending this very moment is stopped by the sender, which asks before every mail.
 */
@Singleton
final class WithdrawalListener implements EventListener<VersionWithdrawn> {

  private final Planner planner;
  private final CorrectionPlanner corrections;

  WithdrawalListener(Planner planner, CorrectionPlanner corrections) {
    this.planner = planner;
    this.corrections = corrections;
  }

  @Override
  public String name() {
    return "notification.withdrawal";
  }

  @Override
  public Class<VersionWithdrawn> type() {
    return VersionWithdrawn.class;
  }

  @Override
  public void on(Envelope<VersionWithdrawn> envelope) {
    planner.abandon(envelope.payload().version());
    corrections.abandon(envelope.payload().version());
  }
}
