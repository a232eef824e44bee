package io.troth.notification.internal;

import io.quarkus.arc.Unremovable;
import io.troth.notification.internal.mail.Relay;
import io.troth.notification.internal.mail.TestMailServer;
import io.troth.notification.spi.LocalRelay;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** The mail server of the test application. It can be hidden, as one that is down. */
@Singleton
@Unremovable
public class TestRelay implements LocalRelay {

  private final TestMailServer server = new TestMailServer();
  private volatile boolean down;
  private volatile Optional<Integer> other = Optional.empty();

  public TestMailServer server() {
    return server;
  }

  public void goDown() {
    down = true;
  }

  public void comeBack() {
    down = false;
  }

  /** Lets another server take the mails; empty ends that. */
  public void use(Optional<Integer> port) {
    other = port;
  }

  /** The server that takes the mails, for a mail client of one's own. */
  public Relay bare() {
    return new Relay(
        "127.0.0.1",
        other.orElse(server.port()),
        Relay.Encryption.NONE,
        Optional.empty(),
        "troth.example.test",
        Duration.ofSeconds(5));
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.of(new InetSocketAddress("127.0.0.1", down ? 1 : other.orElse(server.port())));
  }

  @PreDestroy
  public void stop() {
    server.close();
  }
}
