package io.troth.admin.internal.returned;

import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.web.page.Tone;
import java.util.Map;

/** What a report means, for people who never read a status code. */
final class ReturnWords {

  private static final Map<String, String> BY_STATUS =
      Map.ofEntries(
          Map.entry("5.1.1", "There is no such mailbox."),
          Map.entry("5.1.2", "There is no such domain."),
          Map.entry("5.1.3", "The address is not written as one."),
          Map.entry("5.1.6", "The mailbox moved and left no new address."),
          Map.entry("5.1.10", "The domain takes no mail at all."),
          Map.entry("5.2.1", "The mailbox is switched off."),
          Map.entry("5.2.2", "The mailbox is full."),
          Map.entry("4.2.2", "The mailbox stayed full until the mail was given up."),
          Map.entry("5.3.4", "The mail is too big for the receiving server."),
          Map.entry("5.4.4", "The domain of the address leads nowhere."),
          Map.entry("4.4.1", "The receiving server did not answer for days."),
          Map.entry("4.4.7", "The mail was tried for days and given up."),
          Map.entry("5.7.1", "The receiving server's rules refuse the mail."),
          Map.entry("5.7.26", "The receiving server could not tell who signed the mail."),
          Map.entry("abuse", "The person marked the mail as unwanted."),
          Map.entry("fraud", "The person reported the mail as fraud."),
          Map.entry("opt-out", "The person asked their provider for no more such mails."));

  private ReturnWords() {}

  static String reason(Returned returned) {
    return BY_STATUS.getOrDefault(returned.status(), otherwise(returned.kind()));
  }

  private static String otherwise(ReturnKind kind) {
    return switch (kind) {
      case HARD -> "The address does not work.";
      case SOFT -> "The mail could not be delivered for now.";
      case BLOCKED -> "The receiving server did not want this mail.";
      case COMPLAINT -> "The person complained about the mail.";
    };
  }

  static String word(ReturnKind kind) {
    return switch (kind) {
      case HARD -> "Does not work";
      case SOFT -> "For now";
      case BLOCKED -> "Blocked";
      case COMPLAINT -> "Complaint";
    };
  }

  static Tone tone(ReturnKind kind) {
    return switch (kind) {
      case HARD -> Tone.BROKEN;
      case SOFT, COMPLAINT -> Tone.WAITS;
      case BLOCKED -> Tone.NEUTRAL;
    };
  }

  /** What follows for the person's mails. */
  static String consequence(Returned returned) {
    if (!returned.pending()) {
      return "The address was put right since. Notices that were still owed went out again.";
    }
    return switch (returned.kind()) {
      case HARD ->
          "No mail goes to this address any more, until it changes. The person stays on the version"
              + " that binds them.";
      case SOFT ->
          "Mails still go to this address. When several come back within two weeks, it counts as one"
              + " that does not work.";
      case BLOCKED -> "It says nothing of the address: mails still go there.";
      case COMPLAINT ->
          "Mails that may be declined stop. Notices that are owed still go out: nobody can decline"
              + " those.";
    };
  }
}
