package io.troth.notification.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The mail server that mails are handed to.
 *
 * @param helloName what this side calls itself
 * @param patience how long to wait for any single answer
 */
public record Relay(
    String host,
    int port,
    Encryption encryption,
    Optional<Credentials> credentials,
    String helloName,
    Duration patience) {

  /** How the connection is protected. */
  public enum Encryption {
    /** Not at all: for a server on the same machine only. */
    NONE,
    /** The connection is upgraded or given up (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
  }

  /** How this side proves who it is. */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials[…]";
    }
  }

  /**
   * Connects.
   *
   * @throws RelayUnreachable when the server does not let us in
   */
  public RelayConnection open() throws RelayUnreachable {
    var session = Session.getInstance(properties());
    try {
      var transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(
          host,
          port,
          credentials.map(Credentials::user).orElse(null),
          credentials.map(Credentials::password).orElse(null));
      return new RelayConnection(session, transport);
    } catch (MessagingException refused) {
      throw new RelayUnreachable(refused);
    }
  }

  private Properties properties() {
    var millis = Long.toString(patience.toMillis());
    var properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.localhost", helloName);
    properties.setProperty("mail.smtp.auth", Boolean.toString(credentials.isPresent()));
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty(
        "mail.smtp.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  /** The server does not let us in. */
  public static final class RelayUnreachable extends java.io.IOException {
    private static final long serialVersionUID = 1L;

    RelayUnreachable(MessagingException cause) {
      super("the mail server cannot be reached", cause);
    }
  }
}
