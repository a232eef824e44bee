package io.troth.notification.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.notification.internal.send.MailBell;
import io.troth.policy.api.event.VersionRevised;
import jakarta.inject.Singleton;

/** A wording was corrected: whoever was promised notice of any change is told. */
@Singleton
final class RevisionListener implements EventListener<VersionRevised> {

  private final CorrectionPlanner planner;
  private final MailBell bell;

  RevisionListener(CorrectionPlanner planner, MailBell bell) {
    this.planner = planner;
    this.bell = bell;
  }

  @Override
  public String name() {
    return "notification.revision";
  }

  @Override
  public Class<VersionRevised> type() {
    return VersionRevised.class;
  }

  @Override
  public void on(Envelope<VersionRevised> envelope) {
    planner.begin(envelope.payload());
    bell.ringAfterCommit();
  }
}
