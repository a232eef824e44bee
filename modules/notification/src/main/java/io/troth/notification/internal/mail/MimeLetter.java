package io.troth.notification.internal.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.notification.internal.mail.Mould.Filled;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * A letter as MIME message, marked as automatic (RFC 3834). One that is owed has no unsubscribe
 * headers, because a click must not suppress what the law requires; one that may be declined is
 * declined by one click (RFC 8058).
 *
 * <p>Its bytes are written once, in the form in which they travel: what many people read is encoded
 * already, and a signature needs the bytes anyway.
 */
final class MimeLetter extends SMTPMessage {

  private static final int NAME_LIMIT = 100;
  private static final int SUBJECT_LIMIT = 150;
  private static final int BOUNDARY_LIMIT = 60;
  private static final int KEPT = 500;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** RFC 5322 §3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Subjects as they travel. A mailing has few, and nobody's name stands in one. */
  private static final Cache<String, String> SUBJECTS =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  static {
    // The library looks for its own coders at every header that is not ASCII. Told by name, it
    // need not read the list of services of the whole class path each time.
    var coders = StreamProvider.class.getName();
    if (System.getProperty(coders) == null) {
      System.setProperty(coders, MailStreamProvider.class.getName());
    }
  }

  private final byte[] bytes;
  private final InternetAddress[] recipients;

  MimeLetter(Session session, Letter letter) throws MessagingException {
    super(session);
    setEnvelopeFrom(letter.envelopeSender());
    setNotifyOptions(NOTIFY_FAILURE | NOTIFY_DELAY);
    setReturnOption(RETURN_HDRS);
    recipients = new InternetAddress[] {mailbox(letter.to().value(), letter.toName().orElse(""))};
    bytes = signed(letter, written(letter));
  }

  /** Whom the envelope is for. */
  InternetAddress[] recipients() {
    return recipients.clone();
  }

  /** The message as it is, whatever is to be left out: it has nothing of the kind. */
  @Override
  public void writeTo(OutputStream out, String[] leftOut) throws IOException {
    out.write(bytes);
  }

  private byte[] written(Letter letter) {
    var out = new ByteArrayOutputStream(16_384);
    try {
      out.write(headers(letter).getBytes(StandardCharsets.US_ASCII));
      alternative(out, letter, "plain", letter.content().plain());
      alternative(out, letter, "html", letter.content().rich());
      out.write(ascii("\r\n--" + boundary(letter) + "--\r\n"));
    } catch (IOException full) {
      throw new UncheckedIOException("memory takes every byte", full);
    }
    return out.toByteArray();
  }

  private String headers(Letter letter) {
    var headers = new StringBuilder(1_024);
    header(headers, "Date", date(letter.date()));
    header(headers, "From", mailbox(letter.senderAddress(), letter.senderName()).toString());
    header(headers, "To", recipients[0].toString());
    header(headers, "Message-ID", letter.messageId());
    header(headers, "Subject", SUBJECTS.get(letter.content().subject(), MimeLetter::subject));
    header(headers, "MIME-Version", "1.0");
    header(
        headers,
        "Content-Type",
        "multipart/alternative;\r\n boundary=\"" + boundary(letter) + "\"");
    header(headers, "Content-Language", letter.language().toLanguageTag());
    header(headers, "Auto-Submitted", "auto-generated");
    header(headers, "X-Auto-Response-Suppress", "All");
    letter
        .wayOut()
        .ifPresent(
            way -> {
              header(headers, "List-Unsubscribe", "<" + way + ">");
              header(headers, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            });
    return headers.toString();
  }

  private static void header(StringBuilder headers, String name, String value) {
    headers.append(name).append(": ");
    headers.append(MimeUtility.fold(name.length() + 2, value)).append("\r\n");
  }

  private static void alternative(
      ByteArrayOutputStream out, Letter letter, String kind, Filled text) throws IOException {
    out.write(ascii("\r\n--" + boundary(letter) + "\r\nContent-Type: text/" + kind));
    out.write(ascii("; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"));
    text.writeTo(out);
  }

  /** No line of quoted-printable text can hold it (RFC 2045 §6.7), and no other mail has it. */
  private static String boundary(Letter letter) {
    var id = letter.envelopeId();
    return "=_" + id.substring(0, Math.min(id.length(), BOUNDARY_LIMIT));
  }

  /** The last thing that happens to a mail: whatever came after would void it. */
  private static byte[] signed(Letter letter, byte[] mail) {
    if (letter.signature().isEmpty()) {
      return mail;
    }
    var header = ascii(letter.signature().get().sign(mail).strip() + "\r\n");
    var signed = new byte[header.length + mail.length];
    System.arraycopy(header, 0, signed, 0, header.length);
    System.arraycopy(mail, 0, signed, header.length, mail.length);
    return signed;
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }

  private static InternetAddress mailbox(String address, String name) {
    var mailbox = new InternetAddress();
    mailbox.setAddress(address);
    var clean = HeaderText.clean(name, NAME_LIMIT);
    try {
      if (!clean.isEmpty()) {
        mailbox.setPersonal(clean, UTF_8);
      }
    } catch (UnsupportedEncodingException missing) {
      throw new IllegalStateException("every JDK has UTF-8", missing);
    }
    return mailbox;
  }

  private static String subject(String text) {
    try {
      return MimeUtility.encodeText(HeaderText.clean(text, SUBJECT_LIMIT), UTF_8, null);
    } catch (UnsupportedEncodingException missing) {
      throw new IllegalStateException("every JDK has UTF-8", missing);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
