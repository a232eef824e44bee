package io.troth.notification.internal.send;

import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.mail.Reply;
import jakarta.inject.Singleton;

/**
 * Hands mails to the mail server at this replica's rate, and notes when the server is not there.
 */
@Singleton
final class Post {

  private final Pacer pacer;
  private final RelayHold hold;

  Post(Pacer pacer, RelayHold hold) {
    this.pacer = pacer;
    this.hold = hold;
  }

  HandOver handOver(Letter letter, MailLine line) {
    try {
      pacer.await();
      var answer = line.handOver(letter);
      hold.answered(answer);
      if (answer.reply().code() == RelayHold.CLOSING) {
        line.close();
      }
      return answer;
    } catch (RelayUnreachable unreachable) {
      hold.unreachable();
      return later("The mail server cannot be reached");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return later("Sending was interrupted");
    }
  }

  static HandOver later(String fault) {
    return new HandOver.Later(Reply.none(fault));
  }
}
