package io.troth.notification.internal.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.troth.notification.internal.mail.Relay.Encryption;
import java.time.Duration;
import java.util.Optional;

/** What follows from reports, and which mailbox they arrive in. */
@ConfigMapping(prefix = "troth.bounces")
interface BounceSettings {

  /** How many notices of a person come back softly before their address counts as dead. */
  @WithDefault("3")
  int softLimit();

  /** Within how long. */
  @WithDefault("14d")
  Duration softWindow();

  Imap imap();

  /** A mailbox that catches every address of the bounce domain. */
  interface Imap {

    /** Empty when reports arrive by HTTP only. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    /** NONE, STARTTLS or TLS. */
    @WithDefault("TLS")
    Encryption encryption();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** Where reports go that were understood. Nothing is ever deleted. */
    @WithDefault("Troth-Read")
    String readFolder();

    /** Where everything else goes, for a person to look at. */
    @WithDefault("Troth-Other")
    String otherFolder();

    /** How often the mailbox is looked into; {@code off} leaves it to other replicas. */
    @WithDefault("1m")
    String every();

    /** How long to wait for any one answer of the server. */
    @WithDefault("15s")
    Duration patience();

    /** Mails looked at in one go. */
    @WithDefault("100")
    int batch();

    /** How long one replica has the mailbox for itself without saying so again. */
    @WithDefault("5m")
    Duration lease();
  }
}
