package io.troth.notification.internal.staff;

import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.staff.StaffMailStatements.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims mails to staff and records how they ended. */
@ApplicationScoped
class StaffClaims {

  private static final int AT_ONCE = 20;

  /** Before the second attempt and those after it; then it is given up. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4));

  private final StaffMailStatements mails;
  private final StaffMailSettings settings;
  private final UniqueIds ids;
  private final InstantSource clock;

  StaffClaims(
      StaffMailStatements mails, StaffMailSettings settings, UniqueIds ids, InstantSource clock) {
    this.mails = mails;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Mails that are this replica's until the lease ends. */
  record Claim(UUID lease, List<StaffMail> mails) {}

  @Transactional
  Claim next() {
    var now = clock.instant();
    var lease = ids.next();
    var found = mails.take(now, AT_ONCE);
    if (!found.isEmpty()) {
      mails.claim(found, lease, now.plus(settings.lease()));
    }
    return new Claim(lease, found);
  }

  /** A mail server that says no for good is not asked again. */
  @Transactional
  void answered(UUID lease, StaffMail mail, HandOver answer) {
    var now = clock.instant();
    var reply = answer.reply().line();
    if (answer instanceof HandOver.Taken) {
      mails.end(mail.id(), lease, State.SENT, now, Optional.empty(), reply);
      return;
    }
    var again = again(mail, answer, now);
    var state = again.isPresent() ? State.WAITING : State.FAILED;
    mails.end(mail.id(), lease, state, now, again, reply);
  }

  private static Optional<Instant> again(StaffMail mail, HandOver answer, Instant now) {
    var forGood = answer instanceof HandOver.NoSuchMailbox || answer instanceof HandOver.NotTaken;
    return forGood || mail.attempts() > PAUSES.size()
        ? Optional.empty()
        : Optional.of(now.plus(PAUSES.get(mail.attempts() - 1)));
  }

  /** Whom it was for has left or declined, or what it was about is gone. */
  @Transactional
  void pointless(UUID lease, StaffMail mail) {
    mails.end(mail.id(), lease, State.POINTLESS, clock.instant(), Optional.empty(), "");
  }
}
