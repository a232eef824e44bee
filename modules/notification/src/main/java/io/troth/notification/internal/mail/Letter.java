package io.troth.notification.internal.mail;

import io.troth.notification.api.MailStream;
import io.troth.notification.internal.mail.Mould.Filled;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One mail, ready to be written: who it is from, whom it goes to, what it says. Names and subject
 * may be anybody's words; {@link MimeLetter} cleans them.
 *
 * @param messageId with its angle brackets; the same on every repetition
 * @param envelopeSender where reports about this mail go
 * @param envelopeId tells the mail in reports, xtext without special characters
 * @param date from the injected clock
 * @param wayOut where the person declines all mails of the optional stream; empty on one that is
 *     owed
 * @param signature signs it; empty where the mail server does
 */
public record Letter(
    String messageId,
    String envelopeSender,
    String envelopeId,
    Instant date,
    String senderName,
    String senderAddress,
    MailAddress to,
    Optional<String> toName,
    Locale language,
    Content content,
    Optional<URI> wayOut,
    Optional<DkimKey> signature) {

  /** A mail that is owed, not signed yet. */
  public Letter(
      String messageId,
      String envelopeSender,
      String envelopeId,
      Instant date,
      String senderName,
      String senderAddress,
      MailAddress to,
      Optional<String> toName,
      Locale language,
      Content content) {
    this(
        messageId,
        envelopeSender,
        envelopeId,
        date,
        senderName,
        senderAddress,
        to,
        toName,
        language,
        content,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What the person reads, twice: as plain text and as HTML without anything remote.
   *
   * @param form hash of the words it was written from; empty for what is no evidence
   */
  public record Content(String subject, Filled plain, Filled rich, Optional<String> form) {

    public Content(String subject, String text, String html, Optional<String> form) {
      this(subject, Filled.of(text), Filled.of(html), form);
    }

    public Content(String subject, String text, String html) {
      this(subject, text, html, Optional.empty());
    }

    public String text() {
      return plain.text();
    }

    public String html() {
      return rich.text();
    }

    @Override
    public String toString() {
      return "Content[…]";
    }
  }

  /** Hash of the words it was written from; empty for what is no evidence. */
  public Optional<String> form() {
    return content.form();
  }

  public MailStream stream() {
    return wayOut.isPresent() ? MailStream.OPTIONAL : MailStream.MANDATORY;
  }

  /** The same as a mail that may be declined there. */
  public Letter optional(URI declinedAt) {
    return new Letter(
        messageId,
        envelopeSender,
        envelopeId,
        date,
        senderName,
        senderAddress,
        to,
        toName,
        language,
        content,
        Optional.of(declinedAt),
        signature);
  }

  /** The same from elsewhere, signed. */
  public Letter from(String envelope, String address, DkimKey key) {
    return new Letter(
        messageId,
        envelope,
        envelopeId,
        date,
        senderName,
        address,
        to,
        toName,
        language,
        content,
        wayOut,
        Optional.of(key));
  }

  @Override
  public String toString() {
    return "Letter[" + messageId + "]";
  }
}
