package io.troth.notification.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.troth.notification.internal.mail.Relay;
import java.time.Duration;
import java.util.Optional;

/** How mails leave this replica. */
@ConfigMapping(prefix = "troth.mail")
public interface MailSettings {

  /** The mail server that takes our mails. */
  @WithDefault("localhost")
  String host();

  @WithDefault("587")
  int port();

  /** NONE, STARTTLS or TLS. */
  @WithDefault("STARTTLS")
  Relay.Encryption encryption();

  Optional<String> user();

  Optional<String> password();

  /** Domain of the sender's address and of message ids. */
  @WithDefault("localhost")
  String fromDomain();

  /** Domain at which reports about undeliverable mails are received. */
  @WithDefault("localhost")
  String bounceDomain();

  /** Threads of this replica that plan and send; 0 leaves the work to other replicas. */
  @WithDefault("2")
  int threads();

  /** Mails per second that this replica hands over at most. */
  @WithDefault("50")
  double rate();

  /** Mails claimed at a time. */
  @WithDefault("20")
  int batch();

  /** How long a claim lasts: after a killed replica its mails are repeated by then. */
  @WithDefault("60s")
  Duration lease();

  /** How long to wait for any one answer of the mail server; well below the lease. */
  @WithDefault("15s")
  Duration patience();

  /** How long a thread without work waits before it looks again, when nobody wakes it. */
  @WithDefault("1s")
  Duration idle();

  /** Pause after the first deferral; it doubles with each one. */
  @WithDefault("10s")
  Duration firstPause();

  /** The longest pause between two attempts. */
  @WithDefault("30m")
  Duration longestPause();

  /** How long a mail is tried before it counts as refused (RFC 5321 §4.5.4.1: 4 to 5 days). */
  @WithDefault("5d")
  Duration giveUpAfter();

  /** How many people one transaction of the planner plans for. */
  @WithDefault("500")
  int planChunk();
}
