package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.ReturnKind;
import io.troth.notification.internal.bounce.MailReport.Complained;
import io.troth.notification.internal.bounce.MailReport.Failed;
import io.troth.notification.internal.bounce.MailReport.Other;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportReaderTest {

  private static final String TOKEN = "ab".repeat(26);

  @Test
  void aFailureNamesItsMailByTheAddressItWasSentTo() {
    assertThat(read(dsn("bounce+" + TOKEN + "@b.test", "failed", "5.1.1", "X-None: 1")))
        .isEqualTo(new Failed(List.of(TOKEN), ReturnKind.HARD, "5.1.1"));
  }

  @Test
  void aDelayIsNoFailure() {
    assertThat(read(dsn("bounce+" + TOKEN + "@b.test", "delayed", "4.2.0", "X-None: 1")))
        .isInstanceOf(Other.class);
  }

  @Test
  void givingUpAfterManyTriesIsASoftFailure() {
    assertThat(read(dsn("bounce+" + TOKEN + "@b.test", "Failed", "4.4.7", "X-None: 1")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(ReturnKind.SOFT));
  }

  @Test
  void theEnvelopeIdAndTheReturnedHeadersNameTheMailAsWell() {
    var byEnvelope = dsn("post@b.test", "failed", "5.0.0", "Original-Envelope-Id: " + TOKEN);
    var byHeaders = dsn("post@b.test", "failed", "5.0.0", "X-Other: 1");

    assertThat(read(byEnvelope).tokens()).startsWith(TOKEN);
    assertThat(read(byHeaders).tokens()).containsExactly("cd".repeat(26));
  }

  @Test
  void aComplaintNamesItsMailByTheSenderItHad() {
    assertThat(read(Reports.complaint("bounce+" + TOKEN + "@b.test", "abuse")))
        .isEqualTo(new Complained(List.of(TOKEN), "abuse"));
  }

  @Test
  void fromWordThatAMailWasWantedNothingFollows() {
    assertThat(read(Reports.complaint("bounce+" + TOKEN + "@b.test", "not-spam")))
        .isInstanceOf(Other.class);
  }

  @Test
  void whatIsNoReportIsEmpty() {
    assertThat(ReportReader.read(bytes("Subject: hello\r\n\r\nhello"))).isEmpty();
    assertThat(ReportReader.read(new byte[0])).isEmpty();
    assertThat(ReportReader.read(bytes("Content-Type: multipart/report\r\n\r\n--x--"))).isEmpty();
  }

  @Test
  void aReportInsideAReportIsNotOpened() {
    var inner = dsn("post@b.test", "failed", "5.1.1", "Original-Envelope-Id: " + TOKEN);
    var outer =
        """
        To: <post@b.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="outer"

        --outer
        Content-Type: message/rfc822

        %s
        --outer--
        """
            .formatted(inner);

    assertThat(ReportReader.read(bytes(outer))).isEmpty();
  }

  @Test
  @Timeout(10)
  void aThousandPartsAndAMillionBytesOfHeadersAreNoTrouble() {
    var parts = new StringBuilder("To: <bounce+" + TOKEN + "@b.test>\nMIME-Version: 1.0\n");
    parts.append("Content-Type: multipart/report; boundary=\"edge\"\n\n");
    parts.append("--edge\nContent-Type: text/plain; charset=\"no such\"\n\nx\n".repeat(10_000));
    parts.append("--edge--\n");
    var headers = "X-Long: " + "y".repeat(1_000_000) + "\n";

    assertThat(ReportReader.read(bytes(parts.toString()))).isEmpty();
    assertThat(read(headers + dsn("bounce+" + TOKEN + "@b.test", "failed", "5.1.1", "X-None: 1")))
        .isInstanceOf(Failed.class);
  }

  @Test
  void charsetsThatDoNotExistAndAReportCutShortAreReadAllTheSame() {
    var odd =
        dsn("bounce+" + TOKEN + "@b.test", "failed", "5.1.1", "X-None: 1")
            .replace("text/plain", "text/plain; charset=\"=?utf-99?X?\"");
    var cut = odd.substring(0, odd.indexOf("Content-Type: text/rfc822-headers"));

    assertThat(read(odd)).isInstanceOf(Failed.class);
    assertThat(read(cut)).isInstanceOf(Failed.class);
  }

  @Test
  void whateverArrivesIsReadOrEmpty() {
    var random = new Random(20261125);
    var whole = bytes(dsn("bounce+" + TOKEN + "@b.test", "failed", "5.1.1", "X-None: 1"));
    for (var round = 0; round < 2_000; round++) {
      var broken = whole.clone();
      for (var hit = 0; hit < 12; hit++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(ReportReader.read(broken)).isNotNull();
    }
  }

  private static MailReport read(String raw) {
    return read(bytes(raw));
  }

  private static MailReport read(byte[] raw) {
    return ReportReader.read(raw).orElseThrow();
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
            perMessage,
            action,
            status,
            perMessage.startsWith("X-Other") ? "cd".repeat(26) : TOKEN.substring(1));
  }
}
