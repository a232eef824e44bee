package io.troth.notification.internal.bounce;

import io.troth.notification.internal.mail.Relay.Encryption;
import java.time.Duration;
import java.util.Optional;

/** A mailbox of the test's own. */
record MailboxSettings(int port, Encryption encryption)
    implements BounceSettings, BounceSettings.Imap {

  static final String USER = "catcher";
  static final String PASSWORD = "secret";

  MailboxSettings(int port) {
    this(port, Encryption.NONE);
  }

  @Override
  public int softLimit() {
    return 3;
  }

  @Override
  public Duration softWindow() {
    return Duration.ofDays(14);
  }

  @Override
  public Imap imap() {
    return this;
  }

  @Override
  public Optional<String> host() {
    return Optional.of("127.0.0.1");
  }

  @Override
  public Optional<String> user() {
    return Optional.of(USER);
  }

  @Override
  public Optional<String> password() {
    return Optional.of(PASSWORD);
  }

  @Override
  public String folder() {
    return "INBOX";
  }

  @Override
  public String readFolder() {
    return "Troth-Read";
  }

  @Override
  public String otherFolder() {
    return "Troth-Other";
  }

  @Override
  public String every() {
    return "off";
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public int batch() {
    return 20;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(5);
  }
}
