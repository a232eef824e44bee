package io.troth.notification.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An open connection to the mail server; good for many mails, for one thread at a time. */
public final class RelayConnection implements AutoCloseable {

  private final Session session;
  private final SMTPTransport transport;

  RelayConnection(Session session, SMTPTransport transport) {
    this.session = session;
    this.transport = transport;
  }

  /** Asks the server (one round trip). */
  public boolean isOpen() {
    return transport.isConnected();
  }

  /** Hands one mail over and waits for the answer, which is the evidence. */
  public HandOver handOver(Letter letter) {
    try {
      var message = new MimeLetter(session, letter);
      if (transport.supportsExtension("DSN")) {
        message.setMailExtension("ENVID=" + letter.envelopeId());
      }
      transport.sendMessage(message, message.recipients());
      return taken(letter);
    } catch (MessagingException failure) {
      return SendFailures.read(failure, letter.to());
    }
  }

  private HandOver taken(Letter letter) {
    var reply =
        Reply.of(transport.getLastReturnCode(), transport.getLastServerResponse(), letter.to());
    return reply.code() >= 200 && reply.code() <= 299
        ? new HandOver.Taken(reply, transport.isSSL())
        : new HandOver.Later(reply);
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // The server hung up first; there is nothing left to say goodbye to.
    }
  }
}
