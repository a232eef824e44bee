package io.troth.notification.internal.mail;

import io.troth.notification.internal.mail.TestMailServer.Received;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A received mail, decoded. */
public record MailText(MimeMessage message) {

  public static MailText of(Received mail) {
    try {
      var raw = mail.raw().getBytes(StandardCharsets.UTF_8);
      return new MailText(new MimeMessage(null, new ByteArrayInputStream(raw)));
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  /** The decoded header; empty when there is none. */
  public String header(String name) {
    try {
      var value = message.getHeader(name, null);
      return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (MessagingException | IOException broken) {
      throw new AssertionError(broken);
    }
  }

  public int recipients() {
    try {
      return message.getAllRecipients().length;
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  public String text() {
    return part(0);
  }

  public String html() {
    return part(1);
  }

  private String part(int index) {
    try {
      var parts = new MimeMultipart(message.getDataHandler().getDataSource());
      return new String(
          parts.getBodyPart(index).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
