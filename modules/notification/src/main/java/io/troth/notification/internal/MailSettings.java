package io.troth.notification.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.troth.notification.internal.mail.Relay;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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

  /**
   * Mails per second to one recipient's domain that this replica hands over at most, for domains
   * that {@link #domainRates()} does not name; as many as there are unless told.
   */
  OptionalDouble domainRate();

  /** The same for single domains, in lower case. */
  Map<String, Double> domainRates();

  /** Mails a minute of one tenant over all replicas, unless the tenant has a rate of its own. */
  OptionalInt tenantPerMinute();

  /** Mails claimed at a time, at least. */
  @WithDefault("20")
  int batch();

  /**
   * Mails claimed at a time, at most: where {@link #rate()} is high, a batch is what it lets out in
   * a quarter of a second.
   */
  @WithDefault("200")
  int batchMost();

  /** How long a claim lasts: after a killed replica its mails are repeated by then. */
  @WithDefault("60s")
  Duration lease();

  /**
   * How long answers of the mail server are gathered before they are recorded together. A replica
   * that is killed repeats so much, and nothing of it is evidence.
   */
  @WithDefault("1s")
  Duration recordWithin();

  /** How long a connection to the mail server is kept open without work. */
  @WithDefault("30s")
  Duration keepConnection();

  /** How long to wait for any one answer of the mail server; well below the lease. */
  @WithDefault("15s")
  Duration patience();

  /** How long a thread without work waits before it looks again, when nobody wakes it. */
  @WithDefault("1s")
  Duration idle();

  /** Pause after the first deferral; it doubles with each one, and is longer where that is wise. */
  @WithDefault("10s")
  Duration firstPause();

  /** The longest pause between two attempts. */
  @WithDefault("30m")
  Duration longestPause();

  /** How long a mail is tried before it counts as refused (RFC 5321 §4.5.4.1: 4 to 5 days). */
  @WithDefault("5d")
  Duration giveUpAfter();

  /** How many people one transaction of the planner plans for. */
  @WithDefault("2000")
  int planChunk();
}
