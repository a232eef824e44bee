package io.troth.app;

import io.troth.database.DatabaseAddress;
import java.util.Map;

/**
 * Turns start settings into configuration; what the environment or a property says already wins.
 */
final class Configuration {

  private Configuration() {}

  static void apply(StartSettings settings, String url, String user, String password) {
    var port = Integer.toString(settings.port());
    Map.ofEntries(
            Map.entry("quarkus.http.port", port),
            Map.entry("troth.public-url", "http://localhost:" + port),
            Map.entry("troth.demo", Boolean.toString(settings.demo())),
            Map.entry("troth.data", settings.data().toString()),
            Map.entry("troth.erasure-journal", settings.data().resolve("erasures").toString()),
            Map.entry("troth.master-key-file", settings.data().resolve("master.key").toString()),
            Map.entry("quarkus.datasource.jdbc.url", url),
            Map.entry("quarkus.datasource.username", user),
            Map.entry("quarkus.datasource.password", password),
            Map.entry("quarkus.flyway.jdbc-url", url),
            Map.entry("quarkus.flyway.username", user),
            Map.entry("quarkus.flyway.password", password))
        .forEach(Configuration::unlessSet);
    if (settings.demo()) {
      unlessSet("quarkus.http.host", "127.0.0.1");
    }
  }

  /** The driver options every statement of ours relies on, unless the address has options. */
  static String withDriverOptions(String url) {
    return url.contains("?") ? url : url + DatabaseAddress.URL_OPTIONS;
  }

  private static void unlessSet(String property, String value) {
    var variable = property.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    if (System.getProperty(property) == null && System.getenv(variable) == null) {
      System.setProperty(property, value);
    }
  }
}
