package io.troth.notification.internal.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code troth.changes.*}: following what happens. */
@ConfigMapping(prefix = "troth.changes")
interface ChangeSettings {

  /** How often a replica that is followed looks for facts. */
  @WithDefault("0.25s")
  Duration look();

  /** How often a stream says that it lives. */
  @WithDefault("10s")
  Duration beat();

  /** Calls of one key that wait or are streams, on one replica. */
  @WithDefault("5")
  int perKey();

  /** The same of all keys together. */
  @WithDefault("1000")
  int perReplica();
}
