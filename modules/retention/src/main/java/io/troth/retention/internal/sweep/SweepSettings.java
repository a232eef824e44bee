package io.troth.retention.internal.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When and how fast data are deleted. */
@ConfigMapping(prefix = "troth.retention")
interface SweepSettings {

  /** When the nightly sweep begins, in each tenant's zone. */
  @WithDefault("02:00")
  LocalTime windowFrom();

  /** When it stops; what is left goes on the next night. Before the beginning: over midnight. */
  @WithDefault("05:00")
  LocalTime windowUntil();

  /** Records in one transaction: a tenth of a second's work, or less. */
  @WithDefault("4000")
  int chunk();

  /** Records a second and tenant, on each replica; 0 for as fast as can be. */
  @WithDefault("5000")
  int rowsPerSecond();

  /** How often each replica looks for work; the timer reads it by its name. */
  @WithDefault("2s")
  String every();

  /** How often each replica looks whether a night has begun; the timer reads it by its name. */
  @WithDefault("5m")
  String nightsEvery();
}
