package io.troth.notification.internal.reminder;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;

/** A version was published: its people may have to be reminded. The first one is no change. */
@Singleton
final class ReminderListener implements EventListener<VersionPublished> {

  private static final int FIRST_VERSION = 1;

  private final ReminderPlanner planner;

  ReminderListener(ReminderPlanner planner) {
    this.planner = planner;
  }

  @Override
  public String name() {
    return "notification.reminder";
  }

  @Override
  public Class<VersionPublished> type() {
    return VersionPublished.class;
  }

  @Override
  public void on(Envelope<VersionPublished> envelope) {
    var fact = envelope.payload();
    if (fact.number() > FIRST_VERSION) {
      planner.begin(fact.policy(), fact.version());
    }
  }
}
