package io.troth.notification.internal.send;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.troth.notification.internal.MailSettings;
import java.time.Duration;
import java.util.Map;

/** The settings without an application around them. */
final class SettingsOf {

  private static final int PRIORITY = 200;

  private SettingsOf() {}

  static MailSettings these(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, PRIORITY, new DurationConverter())
        .withMapping(MailSettings.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(MailSettings.class);
  }
}
