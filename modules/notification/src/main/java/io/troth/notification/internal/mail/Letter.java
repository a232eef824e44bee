package io.troth.notification.internal.mail;

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
    Content content) {

  /**
   * What the person reads, twice: as plain text and as HTML without anything remote.
   *
   * @param form hash of the words it was written from; empty for what is no evidence
   */
  public record Content(String subject, String text, String html, Optional<String> form) {

    public Content(String subject, String text, String html) {
      this(subject, text, html, Optional.empty());
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

  @Override
  public String toString() {
    return "Letter[" + messageId + "]";
  }
}
