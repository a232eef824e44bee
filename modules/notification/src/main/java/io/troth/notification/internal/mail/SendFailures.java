package io.troth.notification.internal.mail;

import jakarta.mail.MessagingException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from a chain of mail exceptions at which command the server said no, and how. */
final class SendFailures {

  private SendFailures() {}

  static HandOver read(MessagingException failure, MailAddress to) {
    for (Exception link = failure; link != null; link = next(link)) {
      if (link instanceof SMTPAddressFailedException atRecipient) {
        return atRecipient(reply(atRecipient.getReturnCode(), atRecipient, to));
      }
      if (link instanceof SMTPSendFailedException atCommand && atCommand.getReturnCode() >= 400) {
        return atCommand(atCommand.getCommand(), reply(atCommand.getReturnCode(), atCommand, to));
      }
    }
    return new HandOver.NoConnection(Reply.none("The connection to the mail server failed"));
  }

  private static HandOver atRecipient(Reply reply) {
    return isForGood(reply) ? new HandOver.NoSuchMailbox(reply) : new HandOver.Later(reply);
  }

  /** A refused sender is a fault of our set-up, not of the person's address: it is tried again. */
  private static HandOver atCommand(@Nullable String command, Reply reply) {
    var envelope = command != null && command.toUpperCase(Locale.ROOT).startsWith("MAIL");
    return isForGood(reply) && !envelope ? new HandOver.NotTaken(reply) : new HandOver.Later(reply);
  }

  private static boolean isForGood(Reply reply) {
    return reply.code() >= 500 && reply.code() <= 599;
  }

  private static Reply reply(int code, Exception link, MailAddress to) {
    var text = link.getMessage();
    return Reply.of(code, text == null ? "" : text, to);
  }

  private static @Nullable Exception next(Exception link) {
    return link instanceof MessagingException chained ? chained.getNextException() : null;
  }
}
