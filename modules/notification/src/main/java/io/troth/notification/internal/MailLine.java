package io.troth.notification.internal;

import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.Relay;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.mail.RelayConnection;
import org.jspecify.annotations.Nullable;

/**
 * One thread's line to the mail server: opened when first needed, reused, renewed when it broke.
 */
public final class MailLine implements AutoCloseable {

  private final Relay relay;
  private @Nullable RelayConnection connection;

  public MailLine(Relay relay) {
    this.relay = relay;
  }

  public HandOver handOver(Letter letter) throws RelayUnreachable {
    var open = connection;
    if (open == null) {
      open = relay.open();
      connection = open;
    }
    var outcome = open.handOver(letter);
    if (outcome instanceof HandOver.NoConnection) {
      close();
    }
    return outcome;
  }

  /** Hangs up if the server did: the next mail then goes over a new connection. */
  public void closeIfDead() {
    if (connection != null && !connection.isOpen()) {
      close();
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
