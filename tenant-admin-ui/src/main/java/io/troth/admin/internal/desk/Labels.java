package io.troth.admin.internal.desk;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Reachability;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.web.StaffRole;
import io.troth.web.page.Ink;
import io.troth.web.page.Tone;
import java.util.Locale;

/** Words and tones of closed vocabularies, as staff read them. */
public final class Labels {

  private Labels() {}

  public static String words(StaffRole role) {
    return sentence(role.name());
  }

  public static String words(PolicyKind kind) {
    return sentence(kind.name());
  }

  public static String words(Significance significance) {
    return switch (significance) {
      case EDITORIAL -> "Editorial: wording only";
      case NOTICE -> "Notice: people are told and may object";
      case RECONSENT -> "Re-consent: binds only those who accept";
    };
  }

  public static Tone tone(Significance significance) {
    return switch (significance) {
      case EDITORIAL -> Tone.NEUTRAL;
      case NOTICE -> Tone.COMING;
      case RECONSENT -> Tone.WAITS;
    };
  }

  public static String words(Group group) {
    return switch (group) {
      case CONCERNED -> "Concerned";
      case NOTIFIED -> "Notified";
      case WAITING -> "Waiting";
      case IN_FORCE -> "In force";
      case DEEMED -> "Deemed accepted";
      case ACCEPTED -> "Accepted";
      case OBJECTED -> "Objected";
      case NEEDS_ACCEPTANCE -> "Acceptance missing";
      case UNREACHABLE -> "Unreachable";
    };
  }

  public static String note(Group group) {
    return switch (group) {
      case CONCERNED -> "everybody the version is announced to";
      case NOTIFIED -> "evidence of their notice exists";
      case WAITING -> "told, not bound yet";
      case IN_FORCE -> "bound by this version or a later one";
      case DEEMED -> "used the service without objecting";
      case ACCEPTED -> "said yes";
      case OBJECTED -> "an objection stands";
      case NEEDS_ACCEPTANCE -> "must accept and have not";
      case UNREACHABLE -> "no mail could be delivered";
    };
  }

  public static Ink ink(Group group) {
    return switch (group) {
      case CONCERNED -> Ink.FAINT;
      case NOTIFIED -> Ink.INK;
      case WAITING -> Ink.COMING;
      case IN_FORCE -> Ink.KEPT;
      case DEEMED, ACCEPTED -> Ink.ACCENT;
      case OBJECTED, NEEDS_ACCEPTANCE -> Ink.WAITS;
      case UNREACHABLE -> Ink.BROKEN;
    };
  }

  public static Tone tone(Group group) {
    return switch (group) {
      case CONCERNED, NOTIFIED -> Tone.NEUTRAL;
      case WAITING -> Tone.COMING;
      case IN_FORCE, DEEMED, ACCEPTED -> Tone.KEPT;
      case OBJECTED, NEEDS_ACCEPTANCE -> Tone.WAITS;
      case UNREACHABLE -> Tone.BROKEN;
    };
  }

  public static String words(NoticeState state) {
    return switch (state) {
      case PLANNED -> "Planned";
      case SENDING -> "Being sent";
      case HANDED_OVER -> "Handed over";
      case DEFERRED -> "To be tried again";
      case REFUSED -> "Refused";
      case BOUNCED -> "Came back";
      case UNDELIVERABLE -> "No address";
      case CANCELLED -> "Cancelled: never sent";
    };
  }

  public static Tone tone(NoticeState state) {
    return switch (state) {
      case PLANNED, SENDING, DEFERRED -> Tone.COMING;
      case HANDED_OVER -> Tone.KEPT;
      case CANCELLED -> Tone.NEUTRAL;
      case REFUSED, BOUNCED, UNDELIVERABLE -> Tone.BROKEN;
    };
  }

  public static String words(Reachability.Reason reason) {
    return switch (reason) {
      case NO_ADDRESS -> "No address is known";
      case REFUSED -> "The mail server refused the address";
      case BOUNCED -> "A mail came back";
    };
  }

  public static String words(ActType type) {
    return switch (type) {
      case PROCESSING_OBJECTED -> "Objected to a processing";
      case PROCESSING_OBJECTION_WITHDRAWN -> "Took back the objection to a processing";
      case RESTRICTED -> "Restricted processing";
      case RESTRICTION_LIFTED -> "Lifted a restriction";
      case SALE_OPTED_OUT -> "Opted out of sale and sharing";
      case SALE_OPTED_IN -> "Allowed sale and sharing";
      case RECIPIENT_OPTED_OUT -> "Opted out of a recipient";
      case RECIPIENT_OPTED_IN -> "Allowed a recipient again";
      case HELD -> "Put on hold";
      case RELEASED -> "Released from hold";
      case DEVICE_LINKED -> "A device was linked";
      case DEVICE_UNLINKED -> "A device was unlinked";
      default -> sentence(type.name());
    };
  }

  public static String words(ConsentStatus state) {
    return switch (state) {
      case UNKNOWN, REQUESTED -> "Not answered";
      case GIVEN -> "Given";
      case RENEWED -> "Given anew";
      case REFUSED -> "Refused";
      case WITHDRAWN -> "Withdrawn";
      case EXPIRED -> "Expired";
      case INVALIDATED -> "Overtaken";
      case REVOKED -> "Revoked";
    };
  }

  public static String note(ConsentStatus state) {
    return switch (state) {
      case UNKNOWN, REQUESTED -> "asked, and said neither yes nor no";
      case GIVEN, RENEWED -> "said yes, and it holds";
      case REFUSED -> "said no";
      case WITHDRAWN -> "had said yes and took it back";
      case EXPIRED -> "lasted as long as the text said";
      case INVALIDATED -> "given on a text that says something else now";
      case REVOKED -> "ended by staff or a key, with a reason";
    };
  }

  public static Tone tone(ConsentStatus state) {
    return switch (state) {
      case GIVEN, RENEWED -> Tone.KEPT;
      case EXPIRED, INVALIDATED -> Tone.WAITS;
      default -> Tone.NEUTRAL;
    };
  }

  public static Ink ink(ConsentStatus state) {
    return switch (state) {
      case GIVEN, RENEWED -> Ink.KEPT;
      case EXPIRED, INVALIDATED -> Ink.WAITS;
      case REFUSED -> Ink.INK;
      case WITHDRAWN, REVOKED -> Ink.ACCENT;
      case UNKNOWN, REQUESTED -> Ink.FAINT;
    };
  }

  /** What became of a purpose for a person. */
  public static String effect(ConsentStatus state, String purpose) {
    return switch (state) {
      case UNKNOWN, REQUESTED -> purpose + ": theirs to decide on";
      case GIVEN, RENEWED -> purpose + ": consent counts";
      case REFUSED -> purpose + ": refusal counts";
      case WITHDRAWN -> purpose + ": withdrawal counts";
      case EXPIRED -> purpose + ": consent expired";
      case INVALIDATED -> purpose + ": consent was overtaken by a new text";
      case REVOKED -> purpose + ": consent was revoked";
    };
  }

  public static String words(How how) {
    return switch (how) {
      case BASELINE -> "asserted as a baseline";
      case ACCEPTED -> "accepted";
      case CLOCK -> "notice period ran out";
      case DEEMED -> "deemed accepted";
    };
  }

  public static String words(PendingState state) {
    return switch (state) {
      case UNNOTICED -> "Not told yet";
      case NOTICE_RUNNING -> "Notice period runs";
      case NEEDS_ACCEPTANCE -> "Waits for their acceptance";
      case ACCEPTED -> "Accepted, waits for its date";
      case OBJECTED -> "Objected";
    };
  }

  public static Tone tone(PendingState state) {
    return switch (state) {
      case UNNOTICED -> Tone.NEUTRAL;
      case NOTICE_RUNNING -> Tone.COMING;
      case NEEDS_ACCEPTANCE, OBJECTED -> Tone.WAITS;
      case ACCEPTED -> Tone.KEPT;
    };
  }

  public static String sentence(String constant) {
    var words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
