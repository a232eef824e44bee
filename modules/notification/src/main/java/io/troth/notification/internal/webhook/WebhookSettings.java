package io.troth.notification.internal.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts leave this replica for tenants' servers. */
@ConfigMapping(prefix = "troth.webhooks")
interface WebhookSettings {

  /** Threads of this replica that send; 0 leaves the work to other replicas. */
  @WithDefault("4")
  int threads();

  /** Facts claimed at a time for one address. */
  @WithDefault("5")
  int batch();

  /** How long a claim lasts: longer than a whole batch of slow answers takes. */
  @WithDefault("2m")
  Duration lease();

  /** How long a thread without work waits before it looks again, when nobody wakes it. */
  @WithDefault("1s")
  Duration idle();

  /** How long to wait for a connection. */
  @WithDefault("5s")
  Duration connect();

  /** How long an attempt may take as a whole. */
  @WithDefault("15s")
  Duration patience();

  /** After how long with failures only an address is switched off. */
  @WithDefault("5d")
  Duration giveUpAfter();

  /** How long deliveries can be looked at and replayed. */
  @WithDefault("30d")
  Duration keep();

  /** Whether facts may be sent to this machine, unprotected: in demos and tests alone. */
  @WithDefault("${troth.demo:false}")
  boolean local();

  /** How often old deliveries are looked for; the sweeper reads it by its name. */
  @WithDefault("1h")
  Duration sweepEvery();
}
