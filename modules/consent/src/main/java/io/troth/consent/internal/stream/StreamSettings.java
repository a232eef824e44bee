package io.troth.consent.internal.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code troth.stream.*}: streams of what must be forgotten. */
@ConfigMapping(prefix = "troth.stream")
public interface StreamSettings {

  /** How often a replica with open streams looks for changes. */
  @WithDefault("0.2s")
  Duration look();

  /** How often a stream says that it lives; 15 seconds at most. */
  @WithDefault("10s")
  Duration beat();

  /** Open streams of one key on one replica. */
  @WithDefault("5")
  int perKey();

  /** Open streams of all keys on one replica. */
  @WithDefault("1000")
  int perReplica();

  /** How long changes are kept for those whose stream was interrupted. */
  @WithDefault("15m")
  Duration keep();

  /** How often old changes are looked for; the sweeper reads it by its name. */
  @WithDefault("5m")
  Duration sweepEvery();
}
