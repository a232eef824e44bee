package io.troth.notification.internal.bounce;

import io.troth.notification.internal.mail.Relay.Encryption;
import jakarta.mail.MessagingException;

/** Opens a mailbox and says what is in it, in a process of its own. */
final class ImapTrial {

  private ImapTrial() {}

  /** Its arguments are a port and an encryption. */
  public static void main(String[] arguments) {
    var settings =
        new MailboxSettings(Integer.parseInt(arguments[0]), Encryption.valueOf(arguments[1]));
    try (var mailbox = ImapMailbox.open(settings)) {
      System.out.println("mails: " + mailbox.oldest(10).size());
    } catch (MessagingException refused) {
      System.out.println("unreachable: " + refused);
    }
  }
}
