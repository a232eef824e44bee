package io.troth.notification.spi;

import java.net.InetSocketAddress;
import java.util.Optional;

/** A mail server that runs inside this process and takes the place of the configured one. */
public interface LocalRelay {

  /** Where it listens, without encryption; empty while it does not run. */
  Optional<InetSocketAddress> address();
}
