package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mail.Relay;
import io.troth.notification.internal.mail.Relay.Credentials;
import io.troth.notification.internal.mail.Relay.Encryption;
import io.troth.notification.spi.LocalRelay;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Which mail server mails are handed to: one inside this process, else the configured one. */
@Singleton
public final class Relays {

  private final Instance<LocalRelay> local;
  private final MailSettings settings;

  Relays(Instance<LocalRelay> local, MailSettings settings) {
    this.local = local;
    this.settings = settings;
  }

  public Relay current() {
    return local.stream()
        .flatMap(relay -> relay.address().stream())
        .findFirst()
        .map(this::inProcess)
        .orElseGet(this::configured);
  }

  private Relay inProcess(InetSocketAddress address) {
    return new Relay(
        address.getHostString(),
        address.getPort(),
        Encryption.NONE,
        Optional.empty(),
        settings.fromDomain(),
        settings.patience());
  }

  private Relay configured() {
    return new Relay(
        settings.host(),
        settings.port(),
        settings.encryption(),
        settings
            .user()
            .flatMap(user -> settings.password().map(password -> new Credentials(user, password))),
        settings.fromDomain(),
        settings.patience());
  }
}
