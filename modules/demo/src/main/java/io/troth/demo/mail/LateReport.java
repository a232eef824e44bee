package io.troth.demo.mail;

import io.troth.demo.mail.DemoMailbox.Head;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** Writes the report a recipient's server sends when a mail cannot be delivered after all. */
final class LateReport {

  private static final String SERVER = "mx.example.test";
  private static final String EXPLANATION =
      "The mailbox of the recipient was closed. Your mail could not be delivered.\r\n";

  private LateReport() {}

  static byte[] write(Head head, byte[] original, Instant now) {
    try {
      var report = new MimeMessage(Session.getInstance(new Properties()));
      report.setFrom(new InternetAddress("MAILER-DAEMON@" + SERVER, "Mail delivery"));
      report.setRecipient(Message.RecipientType.TO, new InternetAddress(head.sender()));
      report.setSubject("Undelivered mail returned to sender");
      report.setSentDate(Date.from(now));
      report.setHeader("Auto-Submitted", "auto-replied");
      var parts = new MimeMultipart("report; report-type=delivery-status");
      parts.addBodyPart(part("text/plain; charset=us-ascii", bytes(EXPLANATION)));
      parts.addBodyPart(part("message/delivery-status", status(head)));
      parts.addBodyPart(part("text/rfc822-headers", headers(original)));
      report.setContent(parts);
      report.saveChanges();
      var bytes = new ByteArrayOutputStream();
      report.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException unwritable) {
      throw new IllegalStateException("a report can always be written", unwritable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A part of bytes that are ready to be sent. */
  private static MimeBodyPart part(String type, byte[] content) throws MessagingException {
    var headers = new InternetHeaders();
    headers.setHeader("Content-Type", type);
    return new MimeBodyPart(headers, content);
  }

  private static byte[] status(Head head) throws MessagingException, IOException {
    var perMessage = new InternetHeaders();
    perMessage.setHeader("Reporting-MTA", "dns; " + SERVER);
    perMessage.setHeader("Arrival-Date", new MailDateFormat().format(Date.from(head.receivedAt())));
    var perRecipient = new InternetHeaders();
    perRecipient.setHeader("Final-Recipient", "rfc822; " + head.recipient());
    perRecipient.setHeader("Action", "failed");
    perRecipient.setHeader("Status", "5.2.1");
    perRecipient.setHeader("Diagnostic-Code", "smtp; 550 5.2.1 mailbox closed");
    var status = new DeliveryStatus();
    status.setMessageDSN(perMessage);
    status.addRecipientDSN(perRecipient);
    var bytes = new ByteArrayOutputStream();
    status.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** The headers of the mail that comes back, without its text. */
  private static byte[] headers(byte[] original) throws MessagingException {
    var text = new StringBuilder();
    var lines = MailReading.message(original).getAllHeaderLines();
    while (lines.hasMoreElements()) {
      text.append(lines.nextElement()).append("\r\n");
    }
    return bytes(text.append("\r\n").toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
