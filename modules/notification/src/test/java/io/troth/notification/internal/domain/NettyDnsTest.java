package io.troth.notification.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.internal.domain.Dns.Type;
import io.troth.notification.internal.domain.DnsAnswer.Nothing;
import io.troth.notification.internal.domain.DnsAnswer.Records;
import io.troth.notification.internal.domain.DnsAnswer.Silence;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NettyDnsTest {

  private TinyDns server;
  private NettyDns dns;

  @BeforeEach
  void start() throws IOException {
    server = new TinyDns();
    dns = TestDns.client(server);
  }

  @AfterEach
  void stop() {
    dns.stop();
    server.close();
  }

  @Test
  void textsAreReadOneByOneAndTheirStringsPutTogether() {
    server.text("example.org", "v=spf1 -all", "k".repeat(400));

    assertThat(dns.ask("example.org", Type.TXT))
        .isEqualTo(new Records(List.of("v=spf1 -all", "k".repeat(400))));
  }

  @Test
  void whatDoesNotFitADatagramIsAskedForAgainByAnotherWay() {
    server.text("example.org", "k".repeat(2_000));

    assertThat(dns.ask("example.org", Type.TXT)).isEqualTo(new Records(List.of("k".repeat(2_000))));
  }

  @Test
  void exchangersAreHostsWithTheirPreference() {
    server.exchanger("bounces.example.org", "MX.platform.test");

    assertThat(dns.ask("bounces.example.org", Type.MX))
        .isEqualTo(new Records(List.of("10 mx.platform.test")));
  }

  /** The length of its first label is a pointer to beyond the answer. */
  @Test
  void anAnswerThatCannotBeReadIsNone() {
    server.exchanger("bounces.example.org", "x".repeat(0xff) + ".example.test");

    assertThat(dns.ask("bounces.example.org", Type.MX)).isEqualTo(new Silence());
  }

  @Test
  void nothingIsNotTheSameAsNoAnswer() {
    server.text("example.org", "hello");

    assertThat(dns.ask("other.example.org", Type.TXT)).isEqualTo(new Nothing());
    assertThat(dns.ask("example.org", Type.MX)).isEqualTo(new Nothing());
    server.breakDown();
    assertThat(dns.ask("example.org", Type.TXT)).isEqualTo(new Silence());
    server.fallSilent();
    assertThat(dns.ask("example.org", Type.TXT)).isEqualTo(new Silence());
  }
}
