package io.troth.notification.internal.domain;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The real client, asking the test's own server, whose port is not known before it starts. */
@Alternative
@Priority(1)
@Singleton
class TestDns implements Dns {

  private final TinyDns server;
  private final NettyDns client;

  TestDns() throws IOException {
    this.server = new TinyDns();
    this.client = client(server);
  }

  static NettyDns client(TinyDns server) {
    return new NettyDns(new Settings(server.address()));
  }

  TinyDns server() {
    return server;
  }

  @Override
  public DnsAnswer ask(String name, Type type) {
    return client.ask(name, type);
  }

  @PreDestroy
  void stop() {
    client.stop();
    server.close();
  }

  private record Settings(String server) implements SenderSettings {
    @Override
    public Optional<String> bounceMx() {
      return Optional.empty();
    }

    @Override
    public Optional<String> spfInclude() {
      return Optional.empty();
    }

    @Override
    public Optional<String> dnsServer() {
      return Optional.of(server);
    }

    @Override
    public Duration dnsPatience() {
      return Duration.ofMillis(700);
    }

    @Override
    public String sweep() {
      return "off";
    }

    @Override
    public Duration checkEvery() {
      return Duration.ofHours(6);
    }

    @Override
    public Duration overlap() {
      return Duration.ofDays(7);
    }
  }
}
