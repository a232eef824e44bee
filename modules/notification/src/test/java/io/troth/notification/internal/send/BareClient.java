package io.troth.notification.internal.send;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * What somebody would write who only wants to send a mail as ours: the mail library used as it is
 * documented, nothing of ours in between. Kept as it is, so that what we make faster shows.
 */
final class BareClient implements AutoCloseable {

  private static final String SIGNED =
      "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=bare; bh=; b=;"
          + " h=from:to:subject:date:message-id:mime-version:content-type;";

  private final Session session;
  private final Transport transport;
  private final Optional<PrivateKey> key;

  /**
   * @param key signs every mail
   */
  BareClient(int port, Optional<PrivateKey> key) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.localhost", "troth.example.test");
    this.session = Session.getInstance(properties);
    this.transport = session.getTransport("smtp");
    this.key = key;
    transport.connect("127.0.0.1", port, null, null);
  }

  void send(int number, String subject, String text, String html)
      throws MessagingException, IOException, FailException {
    var message = new SMTPMessage(session);
    message.setEnvelopeFrom("bounce+" + number + "@bounces.example.test");
    message.setFrom(new InternetAddress("notices@mail.example.test", "Example Ltd", "UTF-8"));
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress("bare." + number + "@example.test", "Mia Moss", "UTF-8"));
    message.setSubject(subject, "UTF-8");
    message.setSentDate(new Date());
    message.setHeader("Content-Language", "en");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setContent(alternatives(text, html));
    message.saveChanges();
    if (key.isPresent()) {
      sign(message, key.get());
    }
    transport.sendMessage(message, message.getAllRecipients());
  }

  private static MimeMultipart alternatives(String text, String html) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8", "plain");
    var rich = new MimeBodyPart();
    rich.setText(html, "UTF-8", "html");
    return new MimeMultipart("alternative", plain, rich);
  }

  private static void sign(MimeMessage message, PrivateKey key)
      throws MessagingException, IOException, FailException {
    var written = new ByteArrayOutputStream();
    message.writeTo(written);
    var header = new DKIMSigner(SIGNED, key).sign(new ByteArrayInputStream(written.toByteArray()));
    var colon = header.indexOf(':');
    message.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
  }

  @Override
  public void close() throws MessagingException {
    transport.close();
  }
}
