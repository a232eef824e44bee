package io.troth.notification.api;

import io.troth.kernel.law.MailSettle;
import java.time.Instant;

/**
 * How much a mail proves, from least to most except that {@link #BOUNCED} and {@link #NONE} prove
 * nothing. A mail server of ours or of a provider takes the mails: that the recipient's own server
 * took one is known only from the time in which it did not come back.
 */
public enum NoticeStrength {
  /** It waits to be sent, or is tried again. */
  QUEUED,
  /** A mail server took it, over a connection that was not encrypted or not known to be. */
  TAKEN,
  /** A mail server took it over an encrypted connection. */
  TAKEN_SECURED,
  /** It was taken and has not come back in the time in which servers give up. */
  SETTLED,
  /** It came back: what it proved is void. */
  BOUNCED,
  /** It was refused, had no address or was cancelled: nobody was told by it. */
  NONE;

  static NoticeStrength of(NoticeView notice, Instant now) {
    return switch (notice.state()) {
      case PLANNED, SENDING, DEFERRED -> QUEUED;
      case BOUNCED -> BOUNCED;
      case REFUSED, UNDELIVERABLE, CANCELLED -> NONE;
      case HANDED_OVER -> taken(notice, now);
    };
  }

  private static NoticeStrength taken(NoticeView notice, Instant now) {
    var settles = notice.handedOverAt().map(at -> at.plus(MailSettle.current().window()));
    if (settles.isPresent() && !settles.get().isAfter(now)) {
      return SETTLED;
    }
    return notice.secured() ? TAKEN_SECURED : TAKEN;
  }
}
