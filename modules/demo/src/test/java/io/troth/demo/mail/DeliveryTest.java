package io.troth.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
  private static final String SENDER = "bounce+token@bounces.example.test";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private MailFiles files;

  @SuppressWarnings("NullAway.Init")
  private SMTPServer server;

  @BeforeEach
  void start() {
    files = MailFiles.in(folder);
    var hall = new Delivery.Hall(files, InstantSource.fixed(NOW));
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> hall.next())
            .build();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatIsReceivedIsKeptAsItCame() throws Exception {
    send("mia@example.test", "Grüße");

    var head = files.heads().get(0);
    var mail = MailReading.mail(head, files.raw(head.id()).orElseThrow());
    assertThat(head.sender()).isEqualTo(SENDER);
    assertThat(head.recipient()).isEqualTo("mia@example.test");
    assertThat(head.subject()).isEqualTo("Grüße");
    assertThat(head.receivedAt()).isEqualTo(NOW);
    assertThat(mail.text().strip()).isEqualTo("Hello, ä.");
    assertThat(mail.headers()).contains(new DemoMailbox.Header("Subject", "Grüße"));
  }

  @Test
  void deadMailboxesAreRefusedAndSlowOnesPutOffOnce() throws Exception {
    assertThatThrownBy(() -> send("dead.leo@example.test", "x"))
        .isInstanceOf(SendFailedException.class);
    assertThatThrownBy(() -> send("slow.ann@example.test", "x"))
        .isInstanceOf(SendFailedException.class);

    send("slow.ann@example.test", "x");

    assertThat(files.heads())
        .extracting(DemoMailbox.Head::recipient)
        .containsExactly("slow.ann@example.test");
  }

  @Test
  void mailsOutliveTheServer() throws Exception {
    send("mia@example.test", "first");
    send("mia@example.test", "second");

    var reopened = MailFiles.in(folder);
    reopened.add(
        NOW,
        SENDER,
        "mia@example.test",
        "Subject: third\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(reopened.heads())
        .extracting(DemoMailbox.Head::subject)
        .containsExactly("third", "second", "first");
  }

  @Test
  void onlyTheNewestAreKept() throws Exception {
    var small = "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    for (var i = 0; i < MailFiles.KEPT + 3; i++) {
      files.add(NOW, SENDER, "person-" + i + "@example.test", small);
    }

    assertThat(files.heads()).hasSize(MailFiles.KEPT);
    assertThat(folder.toFile().list()).hasSize(MailFiles.KEPT);
  }

  @Test
  void anIdOfAnotherShapeReachesNoFile() {
    assertThat(files.raw("../secrets")).isEmpty();
  }

  private void send(String recipient, String subject) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(server.getPortAllocated()));
    properties.setProperty("mail.smtp.from", SENDER);
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("notices@example.test"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSubject(subject, "UTF-8");
    message.setText("Hello, ä.", "UTF-8");
    Transport.send(message);
  }
}
