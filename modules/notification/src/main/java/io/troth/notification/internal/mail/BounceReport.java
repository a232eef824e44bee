package io.troth.notification.internal.mail;

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
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * A delivery status notification (RFC 3464) as far as it matters here: which mail it is about and
 * whether that mail was given up.
 *
 * @param tokens candidates for the token of the return path, most trustworthy place first
 * @param failed whether the mail will never arrive ({@code Action: failed})
 * @param status enhanced status code of the failure (RFC 3463), for example {@code 5.1.1}
 */
public record BounceReport(List<String> tokens, boolean failed, String status) {

  private static final List<String> RECEIVER_HEADERS =
      List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");
  private static final int LONGEST_TOKEN_HEADER = 2_000;

  public BounceReport {
    tokens = List.copyOf(tokens);
  }

  /** Reads a report as received; empty when it is something else or cannot be read. */
  public static Optional<BounceReport> parse(byte[] raw) {
    try {
      var message = new MimeMessage(null, new ByteArrayInputStream(raw));
      return message.isMimeType("multipart/report") ? read(message) : Optional.empty();
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<BounceReport> read(MimeMessage message)
      throws MessagingException, IOException {
    var tokens = new ArrayList<String>();
    for (var header : RECEIVER_HEADERS) {
      collect(message.getHeader(header), tokens);
    }
    var status = Optional.<DeliveryStatus>empty();
    var parts = new MimeMultipart(message.getDataHandler().getDataSource());
    for (var i = 0; i < parts.getCount(); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = Optional.of(new DeliveryStatus(part.getInputStream()));
        collect(status.get().getMessageDSN().getHeader("Original-Envelope-Id"), tokens);
      } else if (isReturnedMail(part)) {
        collect(returnedHeaders(part).getHeader("Return-Path"), tokens);
      }
    }
    return status.map(found -> of(found, tokens));
  }

  private static BounceReport of(DeliveryStatus report, List<String> tokens) {
    for (var i = 0; i < report.getRecipientDSNCount(); i++) {
      var recipient = report.getRecipientDSN(i);
      if (first(recipient, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
        return new BounceReport(tokens, true, HeaderText.clean(first(recipient, "Status"), 20));
      }
    }
    return new BounceReport(tokens, false, "");
  }

  private static boolean isReturnedMail(Part part) throws MessagingException {
    return part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822");
  }

  private static InternetHeaders returnedHeaders(BodyPart part)
      throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return new InternetHeaders(content);
    }
  }

  private static void collect(String @Nullable [] values, List<String> tokens) {
    if (values == null) {
      return;
    }
    for (var value : values) {
      if (value.length() <= LONGEST_TOKEN_HEADER) {
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
    return values == null ? "" : values[0].strip();
  }
}
