package io.troth.notification.internal;

import io.quarkus.arc.Unremovable;
import io.troth.notification.internal.mail.TestMailServer;
import io.troth.notification.spi.LocalRelay;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The mail server of the test application. It can be hidden, as one that is down. */
@Singleton
@Unremovable
public class TestRelay implements LocalRelay {

  private final TestMailServer server = new TestMailServer();
  private volatile boolean down;

  public TestMailServer server() {
    return server;
  }

  public void goDown() {
    down = true;
  }

  public void comeBack() {
    down = false;
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.of(new InetSocketAddress("127.0.0.1", down ? 1 : server.port()));
  }

  @PreDestroy
  public void stop() {
    server.close();
  }
}
