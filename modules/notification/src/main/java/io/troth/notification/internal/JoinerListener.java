package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.plan.LateNotices;
import io.troth.notification.internal.send.MailBell;
import io.troth.subject.api.event.SubjectRegistered;
import jakarta.inject.Singleton;

/** Somebody joined: they are told of what is coming. */
@Singleton
final class JoinerListener implements EventListener<SubjectRegistered> {

  private final LateNotices notices;
  private final MailBell bell;

  JoinerListener(LateNotices notices, MailBell bell) {
    this.notices = notices;
    this.bell = bell;
  }

  @Override
  public String name() {
    return "notification.joiner";
  }

  @Override
  public Class<SubjectRegistered> type() {
    return SubjectRegistered.class;
  }

  @Override
  public void on(Envelope<SubjectRegistered> envelope) {
    notices.joined(envelope.payload().ref(), envelope.payload().hasAddress());
    bell.ringAfterCommit();
  }
}
