package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BounceReportTest {

  private static final String TOKEN = "ab".repeat(26);

  @Test
  void aFailureNamesItsMailByTheAddressItWasSentTo() {
    var report = parse(dsn("bounce+" + TOKEN + "@b.test", "failed", "5.1.1", ""));

    assertThat(report.tokens()).containsExactly(TOKEN);
    assertThat(report.failed()).isTrue();
    assertThat(report.status()).isEqualTo("5.1.1");
  }

  @Test
  void aDelayIsNoFailure() {
    assertThat(parse(dsn("bounce+" + TOKEN + "@b.test", "delayed", "4.2.0", "")).failed())
        .isFalse();
  }

  @Test
  void givingUpAfterManyTriesIsAFailureToo() {
    assertThat(parse(dsn("bounce+" + TOKEN + "@b.test", "Failed", "4.4.7", "")).failed()).isTrue();
  }

  @Test
  void theEnvelopeIdAndTheReturnedHeadersNameTheMailAsWell() {
    var byEnvelope = dsn("post@b.test", "failed", "5.0.0", "Original-Envelope-Id: " + TOKEN);
    var byHeaders = dsn("post@b.test", "failed", "5.0.0", "X-Other: 1");

    assertThat(parse(byEnvelope).tokens()).startsWith(TOKEN);
    assertThat(parse(byHeaders).tokens()).containsExactly("cd".repeat(26));
  }

  @Test
  void whatIsNoReportIsEmpty() {
    assertThat(BounceReport.parse(bytes("Subject: hello\r\n\r\nhello"))).isEmpty();
    assertThat(BounceReport.parse(new byte[0])).isEmpty();
    assertThat(BounceReport.parse(bytes("Content-Type: multipart/report\r\n\r\n--x--"))).isEmpty();
  }

  private static BounceReport parse(String raw) {
    return BounceReport.parse(bytes(raw)).orElseThrow();
  }

  private static byte[] bytes(String raw) {
    return raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String dsn(String to, String action, String status, String perMessage) {
    return """
        From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.test>
        To: %s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

        --edge
        Content-Type: text/plain

        Your mail could not be delivered.

        --edge
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.test
        %s
        Arrival-Date: Sat, 21 Nov 2026 15:00:00 +0000

        Final-Recipient: rfc822; mia@example.test
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 no such user

        --edge
        Content-Type: text/rfc822-headers

        Return-Path: <bounce+%s@b.test>
        Subject: Our policy changes

        --edge--
        """
        .formatted(
            to,
            perMessage.isEmpty() ? "X-None: 1" : perMessage,
            action,
            status,
            perMessage.startsWith("X-Other") ? "cd".repeat(26) : TOKEN.substring(1));
  }
}
