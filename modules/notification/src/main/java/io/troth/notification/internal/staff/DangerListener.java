package io.troth.notification.internal.staff;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.DeadlineAtRisk;
import jakarta.inject.Singleton;

/** A mailing may be late: staff are told at once, and when it is over. */
@Singleton
final class DangerListener implements EventListener<DeadlineAtRisk> {

  private final Matters matters;

  DangerListener(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String name() {
    return "notification.staff-danger";
  }

  @Override
  public Class<DeadlineAtRisk> type() {
    return DeadlineAtRisk.class;
  }

  @Override
  public void on(Envelope<DeadlineAtRisk> envelope) {
    var fact = envelope.payload();
    matters.inDanger(fact.policy(), fact.version());
  }
}
