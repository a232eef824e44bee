package io.troth.notification.internal.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When staff are written to. */
@ConfigMapping(prefix = "troth.staff-mails")
interface StaffMailSettings {

  /** How often this replica looks for what staff are to be told; the rounds read it by its name. */
  @WithDefault("30s")
  String every();

  /** How long notices that do not arrive are gathered before the first mail about them. */
  @WithDefault("15m")
  Duration gather();

  /** The least time between two mails about the notices of one version, or about one webhook. */
  @WithDefault("1h")
  Duration pause();

  /** How often a mailing in danger is looked at; the least time between two mails about it. */
  @WithDefault("10m")
  Duration look();

  /** How long a claim lasts: longer than a batch takes with a slow mail server. */
  @WithDefault("5m")
  Duration lease();
}
