package io.troth.notification.internal.staff;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.NoticeRefused;
import jakarta.inject.Singleton;

/** A notice was given up: staff are told of it, with others. */
@Singleton
final class RefusedListener implements EventListener<NoticeRefused> {

  private final Matters matters;

  RefusedListener(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String name() {
    return "notification.staff-refused";
  }

  @Override
  public Class<NoticeRefused> type() {
    return NoticeRefused.class;
  }

  @Override
  public void on(Envelope<NoticeRefused> envelope) {
    var fact = envelope.payload();
    matters.noticeFailed(fact.policy(), fact.version());
  }
}
