package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelayTest {

  @SuppressWarnings("NullAway.Init")
  private static TestMailServer server;

  @BeforeAll
  static void start() {
    server = new TestMailServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aTakenMailKeepsTheServersReplyWithoutTheAddress() throws Exception {
    var outcome = handOver(Letters.to("mia@example.test"));

    assertThat(outcome).isInstanceOf(HandOver.Taken.class);
    assertThat(outcome.reply()).isEqualTo(new Reply(250, "2.0.0 queued for [address]"));
    assertThat(server.to("mia@example.test"))
        .first()
        .satisfies(
            mail -> {
              assertThat(mail.sender()).isEqualTo("bounce+token@bounces.example.test");
              assertThat(mail.raw()).contains("Message-ID: " + Letters.MESSAGE_ID);
            });
  }

  @Test
  void aDeadMailboxIsToldFromAFullOneAndFromARefusedMessage() throws Exception {
    assertThat(handOver(Letters.to("dead.leo@example.test")))
        .isEqualTo(new HandOver.NoSuchMailbox(new Reply(550, "5.1.1 [address] no such user")));
    assertThat(handOver(Letters.to("full.leo@example.test")))
        .isEqualTo(new HandOver.Later(new Reply(452, "4.2.2 mailbox full: [address]")));
    assertThat(handOver(Letters.to("spam.leo@example.test")))
        .isEqualTo(new HandOver.NotTaken(new Reply(554, "5.7.1 message looks like spam")));
  }

  @Test
  void aRefusedSenderIsNoFaultOfThePerson() throws Exception {
    var plain = Letters.plain();
    var letter =
        new Letter(
            plain.messageId(),
            "refused@bounces.example.test",
            plain.envelopeId(),
            plain.date(),
            plain.senderName(),
            plain.senderAddress(),
            plain.to(),
            plain.toName(),
            plain.language(),
            plain.content());

    assertThat(handOver(letter)).isInstanceOf(HandOver.Later.class);
  }

  @Test
  void oneConnectionServesManyMailsEvenAfterARefusal() throws Exception {
    try (var connection = server.relay().open()) {
      assertThat(connection.handOver(Letters.to("dead.ann@example.test")))
          .isInstanceOf(HandOver.NoSuchMailbox.class);
      assertThat(connection.handOver(Letters.to("ann@example.test")))
          .isInstanceOf(HandOver.Taken.class);
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aServerThatOffersReportsIsAskedForThem() throws Exception {
    try (var scripted = new ScriptedServer("250 2.0.0 queued");
        var connection = relay(scripted.port()).open()) {
      connection.handOver(Letters.plain());

      assertThat(scripted.heard())
          .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("ENVID=token"))
          .anyMatch(line -> line.startsWith("RCPT TO:") && line.contains("NOTIFY=FAILURE,DELAY"));
    }
  }

  @Test
  void aConnectionLostBeforeTheReplyIsNoHandOver() throws Exception {
    try (var scripted = new ScriptedServer("");
        var connection = relay(scripted.port()).open()) {
      assertThat(connection.handOver(Letters.plain())).isInstanceOf(HandOver.NoConnection.class);
    }
  }

  /** It may have taken the mail all the same: that is no evidence, and the mail is repeated. */
  @Test
  void aServerTooSlowToAnswerIsNoHandOver() throws Exception {
    try (var scripted = new ScriptedServer(ScriptedServer.SILENCE);
        var connection = relay(scripted.port(), Duration.ofMillis(300)).open()) {
      assertThat(connection.handOver(Letters.plain())).isInstanceOf(HandOver.NoConnection.class);
      assertThat(scripted.heard()).contains(".");
      assertThat(connection.isOpen()).isFalse();
    }
  }

  @Test
  void aServerThatNeverGreetsIsUnreachable() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var relay = relay(silent.getLocalPort(), Duration.ofMillis(300));

      assertThatThrownBy(relay::open).isInstanceOf(Relay.RelayUnreachable.class);
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    var gone = new TestMailServer();
    var relay = gone.relay();
    gone.close();

    assertThatThrownBy(relay::open).isInstanceOf(Relay.RelayUnreachable.class);
  }

  @Test
  void noMailGoesOutInTheClearWhereEncryptionIsAsked() {
    var relay =
        new Relay(
            "127.0.0.1",
            server.port(),
            Relay.Encryption.STARTTLS,
            Optional.empty(),
            "troth.example.test",
            Duration.ofSeconds(5));

    assertThatThrownBy(relay::open).isInstanceOf(Relay.RelayUnreachable.class);
  }

  private static HandOver handOver(Letter letter) throws Exception {
    try (var connection = server.relay().open()) {
      return connection.handOver(letter);
    }
  }

  private static Relay relay(int port) {
    return relay(port, Duration.ofSeconds(5));
  }

  private static Relay relay(int port, Duration patience) {
    return new Relay(
        "127.0.0.1", port, Relay.Encryption.NONE, Optional.empty(), "troth.example.test", patience);
  }
}
