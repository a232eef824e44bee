package io.troth.retention.internal.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** {@code troth.erasures.*}: how erasures are worked on. */
@ConfigMapping(prefix = "troth.erasures")
public interface ErasureSettings {

  /** How often a replica looks for erasures to go on with; {@code off} for never. */
  @WithDefault("5s")
  String every();

  /** How often it looks for remains whose time is over. */
  @WithDefault("1h")
  String remainsEvery();

  /** For how long one step of an erasure is a replica's, before another may take it over. */
  @WithDefault("5m")
  Duration lease();

  /** How soon a hold, or a system outside that is not done, is asked again. */
  @WithDefault("15m")
  Duration askAgain();

  /** How long backups of the database are kept: what certificates say of them. */
  @WithDefault("P30D")
  Period backupsKeptFor();
}
