package io.troth.admin.internal.outbox;

import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.What;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Tone;
import java.time.Instant;

/** What staff read of notices and of what happened to them. Pure. */
final class OutboxWords {

  private OutboxWords() {}

  /**
   * How much the notice proves.
   *
   * @param now what came back later counts from then on, what did not has settled in time
   */
  static String evidence(NoticeView notice, Instant now) {
    if (notice.kind() == NoticeKind.REMINDER) {
      return "None: a reminder moves no date";
    }
    return switch (notice.strength(now)) {
      case QUEUED -> "None yet";
      case TAKEN -> "Counts: a mail server took it";
      case TAKEN_SECURED -> "Counts: a mail server took it, encrypted on the way";
      case SETTLED -> "Counts: taken, and it did not come back in time";
      case BOUNCED -> "Void since it came back";
      case NONE -> "None";
    };
  }

  static Tone tone(NoticeState state) {
    return switch (state) {
      case HANDED_OVER -> Tone.KEPT;
      case PLANNED, SENDING, DEFERRED -> Tone.COMING;
      case CANCELLED -> Tone.NEUTRAL;
      case REFUSED, BOUNCED, UNDELIVERABLE -> Tone.BROKEN;
    };
  }

  static String title(Step step) {
    return switch (step.what()) {
      case PLANNED -> "Planned";
      case BEING_SENT -> "Being handed over now" + attempt(step);
      case TRIED -> "Tried" + attempt(step) + ": to be tried again";
      case HANDED_OVER -> "Handed over" + attempt(step);
      case REFUSED -> "Refused for good" + attempt(step);
      case UNDELIVERABLE -> "Not sent: there is no address that works";
      case BOUNCED -> "Came back: the evidence is void from here on";
      case CANCELLED -> "Cancelled: there was nothing to tell any more";
      case BANNER_SEEN -> "The banner was on their screen";
      case READ -> "Opened in the privacy centre";
    };
  }

  private static String attempt(Step step) {
    return step.attempt() > 1 ? ", attempt " + step.attempt() : "";
  }

  static Kind kind(What what) {
    return switch (what) {
      case PLANNED, BEING_SENT -> Kind.CLOCK;
      case BANNER_SEEN, READ -> Kind.LOOK;
      default -> Kind.NOTICE;
    };
  }
}
