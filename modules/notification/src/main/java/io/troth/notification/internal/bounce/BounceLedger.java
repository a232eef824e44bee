package io.troth.notification.internal.bounce;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.bounce.MailReport.Complained;
import io.troth.notification.internal.bounce.MailReport.Failed;
import io.troth.notification.internal.digest.CompanionStatements;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.plan.LateNotices;
import io.troth.notification.internal.send.MailBell;
import io.troth.notification.internal.send.Outcomes;
import io.troth.notification.internal.suppression.ReturnStatements;
import io.troth.notification.internal.suppression.StopStatements;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.subject.api.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Records what became of mails after they had been handed over. */
@ApplicationScoped
class BounceLedger {

  private final NoticeRows notices;
  private final Subjects subjects;
  private final CompanionStatements mails;
  private final SuppressionStatements suppressions;
  private final ReturnStatements returned;
  private final StopStatements stops;
  private final LateNotices late;
  private final MailBell bell;
  private final Outcomes outcomes;
  private final BounceSettings settings;
  private final UniqueIds ids;
  private final InstantSource clock;

  BounceLedger(
      NoticeRows notices,
      Subjects subjects,
      CompanionStatements mails,
      SuppressionStatements suppressions,
      ReturnStatements returned,
      StopStatements stops,
      LateNotices late,
      MailBell bell,
      Outcomes outcomes,
      BounceSettings settings,
      UniqueIds ids,
      InstantSource clock) {
    this.notices = notices;
    this.subjects = subjects;
    this.mails = mails;
    this.suppressions = suppressions;
    this.returned = returned;
    this.stops = stops;
    this.late = late;
    this.bell = bell;
    this.outcomes = outcomes;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came back is the mail: whatever it told of has no evidence any more. */
  @Transactional
  Outcome receive(UUID id, MailReport report) {
    var told = mails.ledBy(id);
    if (told.isEmpty()) {
      return new Outcome.Unknown();
    }
    var outcomes = new HashMap<UUID, Outcome>();
    notices.lock(told).forEach(notice -> outcomes.put(notice.id(), heard(notice, report)));
    return outcomes.getOrDefault(id, new Outcome.Unknown());
  }

  /** Of somebody who was erased meanwhile nothing is written any more. */
  private Outcome heard(Notice notice, MailReport report) {
    return subjects.find(notice.subject()).isPresent()
        ? receive(notice, report)
        : new Outcome.Noted(notice.id());
  }

  private Outcome receive(Notice notice, MailReport report) {
    if (report instanceof Complained complaint) {
      return complained(notice, complaint);
    }
    return report instanceof Failed failure
        ? failed(notice, failure)
        : new Outcome.Noted(notice.id());
  }

  private Outcome complained(Notice notice, Complained complaint) {
    keep(notice, ReturnKind.COMPLAINT, complaint.type(), true);
    stops.put(notice.subject(), OptionalMails.Reason.COMPLAINED, now());
    return new Outcome.Complained(notice.id());
  }

  private Outcome failed(Notice notice, Failed failure) {
    return switch (notice.state()) {
      case HANDED_OVER -> bounced(notice, failure);
      case PLANNED, SENDING, DEFERRED -> cameFirst(notice, failure);
      case BOUNCED -> new Outcome.Bounced(notice.id());
      case REFUSED, UNDELIVERABLE, CANCELLED -> new Outcome.Noted(notice.id());
    };
  }

  private Outcome bounced(Notice notice, Failed failure) {
    var now = now();
    notice.bounced(now);
    outcomes.bounced(notice, now);
    giveUp(notice, failure);
    return new Outcome.Bounced(notice.id());
  }

  /** The server took the mail, but this side crashed before it knew: no evidence, none to void. */
  private Outcome cameFirst(Notice notice, Failed failure) {
    notice.refused(Reply.none("Reported as failed, status " + failure.status()));
    outcomes.refused(notice, now(), 0);
    giveUp(notice, failure);
    return new Outcome.Bounced(notice.id());
  }

  /** A mail to an address the person had before says nothing of the one they have now. */
  private void giveUp(Notice notice, Failed failure) {
    var stale = isToFormerAddress(notice);
    keep(notice, failure.kind(), failure.status(), !stale);
    if (stale) {
      tellAgain(notice.subject());
    } else if (isDead(notice, failure.kind())) {
      suppressions.put(notice.subject(), Reason.BOUNCED, now());
    }
  }

  /** When the address changed this mail still counted as given; now it is owed once more. */
  private void tellAgain(SubjectRef subject) {
    if (suppressions.among(List.of(subject)).isEmpty()) {
      late.addressChanged(subject, true);
      bell.ringAfterCommit();
    }
  }

  private boolean isToFormerAddress(Notice notice) {
    var sent = notice.view().handedOverAt().orElse(notice.plannedAt());
    return returned.addressSince(notice.subject()).filter(sent::isBefore).isPresent();
  }

  private boolean isDead(Notice notice, ReturnKind kind) {
    return switch (kind) {
      case HARD -> true;
      case SOFT ->
          returned.soft(notice.subject(), now().minus(settings.softWindow()))
              >= settings.softLimit();
      case BLOCKED, COMPLAINT -> false;
    };
  }

  private void keep(Notice notice, ReturnKind kind, String status, boolean pending) {
    returned.add(
        new Returned(ids.next(), notice.id(), notice.subject(), kind, status, now(), pending));
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
