package io.troth.eventbus.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "troth.events")
interface EventSettings {

  /** Threads of this replica that deliver facts; 0 leaves the work to other replicas. */
  @WithDefault("2")
  int relayThreads();

  /** How many deliveries one look at the queue claims. */
  @WithDefault("20")
  int batch();

  /** How long a thread without work waits before it looks again, when nobody wakes it. */
  @WithDefault("0.25s")
  Duration idle();

  /** How long a claim lasts that nobody has begun to work on, as after a killed replica. */
  @WithDefault("10s")
  Duration lease();

  /** Failed attempts after which a fact is parked. */
  @WithDefault("10")
  int maxAttempts();

  /** Pause after the first failed attempt; it doubles with each one. */
  @WithDefault("0.5s")
  Duration firstPause();

  /** The longest pause between two attempts. */
  @WithDefault("5m")
  Duration longestPause();

  /** How long the mark of a handled fact is kept; the fact itself stays. */
  @WithDefault("7d")
  Duration keepHandled();

  /** How long facts can be read from the log by their place; the facts themselves stay. */
  @WithDefault("30d")
  Duration keepFeed();

  /** How often old marks are looked for; the sweepers read it by its name. */
  @WithDefault("1h")
  Duration sweepEvery();

  /** How many facts are given to a transport at once. */
  @WithDefault("500")
  int carryBatch();

  /** How long a transport may take for them; longer than the transport's own patience. */
  @WithDefault("60s")
  Duration carryLease();

  /** The longest pause of a transport whose other side is away. */
  @WithDefault("30s")
  Duration longestAway();
}
