package io.troth.notification.internal.staff;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.api.event.NoticeBounced;
import jakarta.inject.Singleton;

/** A notice came back: staff are told of it, with others. */
@Singleton
final class BouncedListener implements EventListener<NoticeBounced> {

  private final Matters matters;

  BouncedListener(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String name() {
    return "notification.staff-bounced";
  }

  @Override
  public Class<NoticeBounced> type() {
    return NoticeBounced.class;
  }

  @Override
  public void on(Envelope<NoticeBounced> envelope) {
    var fact = envelope.payload();
    matters.noticeFailed(fact.policy(), fact.version());
  }
}
