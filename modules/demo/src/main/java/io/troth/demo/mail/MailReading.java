package io.troth.demo.mail;

import io.troth.demo.mail.DemoMailbox.Head;
import io.troth.demo.mail.DemoMailbox.Header;
import io.troth.demo.mail.DemoMailbox.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads received mails for people. What cannot be decoded is shown as it came. */
final class MailReading {

  private MailReading() {}

  /** The decoded subject; empty when there is none. */
  static String subject(byte[] raw) {
    try {
      var subject = message(raw).getSubject();
      return subject == null ? "" : subject;
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  static Mail mail(Head head, byte[] raw) {
    var shown = new String(raw, StandardCharsets.UTF_8);
    try {
      var message = message(raw);
      return new Mail(
          head, headers(message), body(message, "text/plain"), body(message, "text/html"), shown);
    } catch (MessagingException unreadable) {
      return new Mail(head, List.of(), shown, "", shown);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static MimeMessage message(byte[] raw) throws MessagingException {
    return new MimeMessage(null, new ByteArrayInputStream(raw));
  }

  private static List<Header> headers(MimeMessage message) throws MessagingException, IOException {
    var headers = new ArrayList<Header>();
    var found = message.getAllHeaders();
    while (found.hasMoreElements()) {
      var header = found.nextElement();
      headers.add(
          new Header(
              header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
    }
    return headers;
  }

  /** The first part of this type, at any depth; empty when there is none. */
  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!part.isMimeType("multipart/*")) {
      return "";
    }
    var parts = new MimeMultipart(part.getDataHandler().getDataSource());
    for (var i = 0; i < parts.getCount(); i++) {
      var text = body(parts.getBodyPart(i), type);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
