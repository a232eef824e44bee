package io.troth.notification.internal;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.notification.internal.mail.Relay.Encryption;
import io.troth.notification.spi.LocalRelay;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether mails are encrypted on their way to the mail server. */
@Singleton
final class MailEncryption implements ProtectionProbe {

  private final Instance<LocalRelay> local;
  private final MailSettings settings;

  MailEncryption(Instance<LocalRelay> local, MailSettings settings) {
    this.local = local;
    this.settings = settings;
  }

  @Override
  public String id() {
    return "mail-encryption";
  }

  @Override
  public String title() {
    return "Encryption of mails in transit";
  }

  @Override
  public String protection() {
    return "encryption-in-transit";
  }

  @Override
  public Optional<Reading> look() {
    return Optional.of(
        local.stream().anyMatch(relay -> relay.address().isPresent())
            ? Reading.kept("Mails go to a mail server inside this process.")
            : reading(settings.encryption(), settings.host()));
  }

  static Reading reading(Encryption encryption, String host) {
    if (encryption != Encryption.NONE) {
      return Reading.kept("Mails leave by " + encryption + ", or not at all.");
    }
    return isThisMachine(host)
        ? Reading.atRisk("Mails go unencrypted to the mail server of this machine.")
        : Reading.broken("Mails go unencrypted to another machine.");
  }

  private static boolean isThisMachine(String host) {
    return host.matches("localhost|::1|127(\\.[0-9]{1,3}){3}");
  }
}
