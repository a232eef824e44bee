package io.troth.notification.internal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A letter as MIME message. A mandatory notice: marked as automatic (RFC 3834), without unsubscribe
 * headers, because a click must not suppress what the law requires.
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
    setContent(alternatives(letter.content()));
    saveChanges();
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
