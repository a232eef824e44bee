package io.troth.notification.internal.bounce;

import io.troth.notification.api.ReturnKind;
import io.troth.notification.internal.bounce.MailReport.Complained;
import io.troth.notification.internal.bounce.MailReport.Failed;
import io.troth.notification.internal.bounce.MailReport.Other;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.ReturnPaths;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports on the delivery of mails (RFC 3464) and complaints (RFC 5965). Whoever writes one
 * is not to be trusted: only the first parts of the outermost message are looked at, nothing nested
 * is opened, no text is decoded.
 */
final class ReportReader {

  private static final List<String> RECEIVER_HEADERS =
      List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");

  /** A report has three parts (RFC 6522 §3). */
  private static final int PARTS = 6;

  private static final int RECIPIENTS = 10;
  private static final int TOKENS = 20;
  private static final int LONGEST_VALUE = 2_000;
  private static final int LONGEST_TYPE = 20;

  /** Complaints from which something follows; others (not-spam, virus, other) only report. */
  private static final Set<String> UNWANTED = Set.of("abuse", "fraud", "opt-out");

  private final List<String> tokens = new ArrayList<>();
  private @Nullable DeliveryStatus delivery;
  private @Nullable InternetHeaders feedback;

  private ReportReader() {}

  /** Reads a report as received; empty when it is something else or cannot be read. */
  static Optional<MailReport> read(byte[] raw) {
    try {
      var message = new MimeMessage(null, new ByteArrayInputStream(raw));
      return message.isMimeType("multipart/report")
          ? new ReportReader().report(message)
          : Optional.empty();
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      // The parser meets what nobody would write honestly with any exception it likes.
      return Optional.empty();
    }
  }

  private Optional<MailReport> report(MimeMessage message) throws MessagingException, IOException {
    for (var header : RECEIVER_HEADERS) {
      collect(message.getHeader(header));
    }
    var parts = new MimeMultipart(message.getDataHandler().getDataSource());
    var count = Math.min(parts.getCount(), PARTS);
    for (var i = 0; i < count; i++) {
      look(parts.getBodyPart(i));
    }
    if (feedback != null) {
      return Optional.of(complaint(feedback));
    }
    return delivery == null ? Optional.empty() : Optional.of(outcome(delivery));
  }

  private void look(BodyPart part) throws MessagingException, IOException {
    if (delivery == null && part.isMimeType("message/delivery-status")) {
      delivery = new DeliveryStatus(part.getInputStream());
      collect(delivery.getMessageDSN().getHeader("Original-Envelope-Id"));
    } else if (feedback == null && part.isMimeType("message/feedback-report")) {
      feedback = headers(part);
      collect(feedback.getHeader("Original-Mail-From"));
      collect(feedback.getHeader("Original-Envelope-Id"));
    } else if (isReturnedMail(part)) {
      var returned = headers(part);
      collect(returned.getHeader("Return-Path"));
    }
  }

  private MailReport complaint(InternetHeaders fields) {
    var type = first(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
    return UNWANTED.contains(type)
        ? new Complained(tokens, HeaderText.clean(type, LONGEST_TYPE))
        : new Other(tokens);
  }

  /** Each of our mails has one recipient, so the first one that failed is the one. */
  private MailReport outcome(DeliveryStatus report) {
    var count = Math.min(report.getRecipientDSNCount(), RECIPIENTS);
    for (var i = 0; i < count; i++) {
      var recipient = report.getRecipientDSN(i);
      if (first(recipient, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
        return failed(first(recipient, "Status"), first(recipient, "Diagnostic-Code"));
      }
    }
    return new Other(tokens);
  }

  private MailReport failed(String status, String diagnostic) {
    var code = StatusCode.read(status, diagnostic);
    var kind =
        code.map(StatusCode::kind)
            .orElse(StatusCode.isPlainRefusal(diagnostic) ? ReturnKind.HARD : ReturnKind.SOFT);
    return new Failed(tokens, kind, code.map(StatusCode::toString).orElse(""));
  }

  private static boolean isReturnedMail(Part part) throws MessagingException {
    return part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822");
  }

  private static InternetHeaders headers(BodyPart part) throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return new InternetHeaders(content);
    }
  }

  private void collect(String @Nullable [] values) {
    if (values == null) {
      return;
    }
    for (var value : values) {
      if (value.length() <= LONGEST_VALUE && tokens.size() < TOKENS) {
        ReturnPaths.find(value).or(() -> bareToken(value)).ifPresent(tokens::add);
      }
    }
  }

  private static Optional<String> bareToken(String value) {
    var token = value.strip();
    return token.matches("(?i)[a-z2-7]{52}") ? Optional.of(token) : Optional.empty();
  }

  private static String first(InternetHeaders headers, String name) {
    var values = headers.getHeader(name);
    var value = values == null ? "" : values[0].strip();
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }
}
