package io.troth.notification.internal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A letter as MIME message, marked as automatic (RFC 3834). One that is owed has no unsubscribe
 * headers, because a click must not suppress what the law requires; one that may be declined is
 * declined by one click (RFC 8058).
 */
final class MimeLetter extends SMTPMessage {

  private static final int NAME_LIMIT = 100;
  private static final int SUBJECT_LIMIT = 150;

  private final String messageId;

  MimeLetter(Session session, Letter letter) throws MessagingException {
    super(session);
    this.messageId = letter.messageId();
    setEnvelopeFrom(letter.envelopeSender());
    setNotifyOptions(NOTIFY_FAILURE | NOTIFY_DELAY);
    setReturnOption(RETURN_HDRS);
    setFrom(mailbox(letter.senderAddress(), letter.senderName()));
    setRecipient(
        Message.RecipientType.TO, mailbox(letter.to().value(), letter.toName().orElse("")));
    setSubject(
        HeaderText.clean(letter.content().subject(), SUBJECT_LIMIT), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(letter.date()));
    setHeader("Content-Language", letter.language().toLanguageTag());
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    if (letter.wayOut().isPresent()) {
      setHeader("List-Unsubscribe", "<" + letter.wayOut().get() + ">");
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    setContent(alternatives(letter.content()));
    saveChanges();
    if (letter.signature().isPresent()) {
      sign(letter.signature().get());
    }
  }

  /** The last thing that happens to a mail: whatever came after would void it. */
  private void sign(DkimKey key) throws MessagingException {
    var written = new ByteArrayOutputStream();
    try {
      writeTo(written);
    } catch (IOException full) {
      throw new UncheckedIOException("memory takes every byte", full);
    }
    var header = key.sign(written.toByteArray());
    var colon = header.indexOf(':');
    setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
  }

  /** Keeps our own id, which Jakarta Mail would replace by one of its making. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeMultipart alternatives(Letter.Content content) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(content.text(), StandardCharsets.UTF_8.name(), "plain");
    var html = new MimeBodyPart();
    html.setText(content.html(), StandardCharsets.UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static InternetAddress mailbox(String address, String name) throws MessagingException {
    try {
      var mailbox = new InternetAddress(address, true);
      var clean = HeaderText.clean(name, NAME_LIMIT);
      if (!clean.isEmpty()) {
        mailbox.setPersonal(clean, StandardCharsets.UTF_8.name());
      }
      return mailbox;
    } catch (UnsupportedEncodingException missing) {
      throw new IllegalStateException("every JDK has UTF-8", missing);
    }
  }
}
