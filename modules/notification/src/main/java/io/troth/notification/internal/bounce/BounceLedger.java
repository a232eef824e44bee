package io.troth.notification.internal.bounce;

import io.troth.notification.api.Bounces.Outcome;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.mail.BounceReport;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.send.Outcomes;
import io.troth.notification.internal.suppression.SuppressionStatements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Records what became of mails after they had been handed over. */
@ApplicationScoped
class BounceLedger {

  private final NoticeRows notices;
  private final SuppressionStatements suppressions;
  private final Outcomes outcomes;
  private final InstantSource clock;

  BounceLedger(
      NoticeRows notices,
      SuppressionStatements suppressions,
      Outcomes outcomes,
      InstantSource clock) {
    this.notices = notices;
    this.suppressions = suppressions;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @Transactional
  Outcome receive(UUID id, BounceReport report) {
    var found = notices.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var notice = found.get();
    if (!report.failed()) {
      return new Outcome.Noted(id);
    }
    return switch (notice.state()) {
      case HANDED_OVER -> bounced(notice);
      case PLANNED, SENDING, DEFERRED -> cameFirst(notice, report);
      case BOUNCED -> new Outcome.Bounced(id);
      case REFUSED, UNDELIVERABLE, CANCELLED -> new Outcome.Noted(id);
    };
  }

  private Outcome bounced(Notice notice) {
    var now = now();
    notice.bounced(now);
    suppressions.put(notice.subject(), Reason.BOUNCED, now);
    outcomes.bounced(notice, now);
    return new Outcome.Bounced(notice.id());
  }

  /** The server took the mail, but this side crashed before it knew: no evidence, none to void. */
  private Outcome cameFirst(Notice notice, BounceReport report) {
    var now = now();
    notice.refused(Reply.none("Reported as failed, status " + report.status()));
    suppressions.put(notice.subject(), Reason.BOUNCED, now);
    outcomes.refused(notice, now, 0);
    return new Outcome.Bounced(notice.id());
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
