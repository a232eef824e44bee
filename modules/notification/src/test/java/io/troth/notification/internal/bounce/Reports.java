package io.troth.notification.internal.bounce;

import io.troth.notification.internal.mail.TestMailServer.Received;
import java.nio.charset.StandardCharsets;

/** Reports on mails as mail servers write them. */
public final class Reports {

  private Reports() {}

  public static byte[] failed(Received mail) {
    return report(mail.sender(), "failed", "5.1.1");
  }

  public static byte[] delayed(Received mail) {
    return report(mail.sender(), "delayed", "4.4.1");
  }

  public static byte[] report(String to, String action, String status) {
    return """
        From: <MAILER-DAEMON@mx.example.test>
        To: <%s>
        Subject: Undelivered mail
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

        --edge
        Content-Type: text/plain

        No such mailbox after all.

        --edge
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.test

        Final-Recipient: rfc822; somebody@example.test
        Action: %s
        Status: %s

        --edge--
        """
        .formatted(to, action, status)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A complaint as a mailbox provider's feedback loop writes it. */
  public static byte[] complaint(String sender, String type) {
    return """
        From: <feedback@provider.example.test>
        To: <fbl@bounces.example.test>
        Subject: Abuse report
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="edge"

        --edge
        Content-Type: text/plain

        This is an abuse report.

        --edge
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: Provider/1.0
        Version: 1
        Original-Mail-From: <%s>
        Original-Rcpt-To: <somebody@example.test>

        --edge
        Content-Type: text/rfc822-headers

        Subject: Our policy changes

        --edge--
        """
        .formatted(type, sender)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
