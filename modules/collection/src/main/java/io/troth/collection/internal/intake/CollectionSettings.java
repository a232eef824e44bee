package io.troth.collection.internal.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code troth.collection.*}: what is looked for in what comes in. */
@ConfigMapping(prefix = "troth.collection")
interface CollectionSettings {

  /** What happens when a value looks as if it identified somebody. */
  @WithDefault("REFUSE")
  Traces traces();

  /** What happens then. */
  enum Traces {
    REFUSE,
    /** The record is taken, and the answer names the field. */
    WARN
  }
}
