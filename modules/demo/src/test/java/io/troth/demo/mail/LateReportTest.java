package io.troth.demo.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.demo.mail.DemoMailbox.Head;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateReportTest {

  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

  @Test
  void itIsAReportToTheEnvelopeSender() {
    var head =
        new Head("1-1", NOW, "bounce+token@bounces.example.test", "mia@example.test", "Change");
    var original =
        "Message-ID: <one@example.test>\r\nSubject: Change\r\n\r\nHello".getBytes(US_ASCII);

    var report = new String(LateReport.write(head, original, NOW), UTF_8);

    assertThat(report)
        .containsPattern("Content-Type: multipart/report;\\s+report-type=delivery-status")
        .contains("To: bounce+token@bounces.example.test")
        .contains("Final-Recipient: rfc822; mia@example.test", "Action: failed", "Status: 5.2.1")
        .contains("Content-Type: text/rfc822-headers", "Message-ID: <one@example.test>")
        .doesNotContain("Hello");
  }
}
