package io.troth.app;

import io.troth.database.EmbeddedDatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who starts the application decides.
 *
 * @param port HTTP port
 * @param data folder of the embedded database and the keys
 * @param demo whether the sample tenant, its mail server and the movable clock are there
 * @param databaseCache megabytes of its tables that the embedded database keeps in memory
 * @param external the database to use instead of the embedded one
 */
record StartSettings(
    int port, Path data, boolean demo, int databaseCache, Optional<ExternalDatabase> external) {

  /** Address and account of a MySQL 8.4+ or MariaDB 10.11+ server. */
  record ExternalDatabase(String url, String user, String password) {
    @Override
    public String toString() {
      return "ExternalDatabase[" + url + "]";
    }
  }

  static StartSettings read(Map<String, String> environment) {
    return new StartSettings(
        Integer.getInteger("troth.port", 8080),
        Path.of(System.getProperty("troth.data", "data")).toAbsolutePath().normalize(),
        Boolean.getBoolean("troth.demo"),
        Integer.getInteger("troth.database.cache", EmbeddedDatabaseSettings.USUAL_CACHE),
        external(environment));
  }

  private static Optional<ExternalDatabase> external(Map<String, String> environment) {
    var url = environment.get("TROTH_DB_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExternalDatabase(
            url,
            environment.getOrDefault("TROTH_DB_USER", "troth"),
            environment.getOrDefault("TROTH_DB_PASSWORD", "")));
  }
}
