package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.Relay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesTest {

  @SuppressWarnings("NullAway.Init")
  private MailSink sink;

  @BeforeEach
  void open() throws IOException {
    sink = new MailSink();
  }

  @AfterEach
  void close() throws IOException {
    sink.close();
  }

  @Test
  void aConnectionOutlivesTheWorkItWasMadeFor() throws Exception {
    var lines = new Lines(SettingsOf.these(Map.of()));

    for (var mail = 0; mail < 3; mail++) {
      var line = lines.take(relay());
      assertThat(line.handOver(letter())).isInstanceOf(HandOver.Taken.class);
      lines.giveBack(line, relay());
    }

    assertThat(sink.taken()).isEqualTo(3);
    assertThat(sink.connections()).isEqualTo(1);
  }

  @Test
  void twoThreadsNeverShareOne() throws Exception {
    var lines = new Lines(SettingsOf.these(Map.of()));
    var first = lines.take(relay());
    var second = lines.take(relay());
    first.handOver(letter());
    second.handOver(letter());

    assertThat(sink.connections()).isEqualTo(2);
  }

  @Test
  void whatRestedTooLongIsClosed() throws Exception {
    var lines = new Lines(SettingsOf.these(Map.of("troth.mail.keep-connection", "0s")));

    for (var mail = 0; mail < 2; mail++) {
      var line = lines.take(relay());
      line.handOver(letter());
      lines.giveBack(line, relay());
    }

    assertThat(sink.connections()).isEqualTo(2);
  }

  private Relay relay() {
    return new Relay(
        "127.0.0.1",
        sink.port(),
        Relay.Encryption.NONE,
        Optional.empty(),
        "troth.example.test",
        Duration.ofSeconds(5));
  }

  private static Letter letter() {
    return new Letter(
        "<1@mail.example.test>",
        "bounce+token@bounces.example.test",
        "token",
        Instant.EPOCH,
        "Example Ltd",
        "notices@mail.example.test",
        MailAddress.parse("mia@example.test").orElseThrow(),
        Optional.of("Mia Moss"),
        Locale.ENGLISH,
        new Letter.Content("Our policy changes", "What changes.", "<p>What changes.</p>"));
  }
}
