package io.troth.database;

import java.nio.file.Path;

/**
 * Where and how the embedded database runs.
 *
 * @param folder holds the data, the password and the server's log; made when absent; one live
 *     application at a time
 * @param programs where the server's program files are unpacked once, shared by every data folder
 * @param port on 127.0.0.1, 1 to 65535, or 0 for any free one
 * @param durability what a commit promises
 */
public record EmbeddedDatabaseSettings(
    Path folder, Path programs, int port, Durability durability) {

  public EmbeddedDatabaseSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
    folder = folder.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  /** Durable, on any free port, program files in the user's cache folder. */
  public static EmbeddedDatabaseSettings in(Path folder) {
    return new EmbeddedDatabaseSettings(folder, userCache(), 0, Durability.EVERY_COMMIT);
  }

  public EmbeddedDatabaseSettings onPort(int chosen) {
    return new EmbeddedDatabaseSettings(folder, programs, chosen, durability);
  }

  public EmbeddedDatabaseSettings with(Durability chosen) {
    return new EmbeddedDatabaseSettings(folder, programs, port, chosen);
  }

  private static Path userCache() {
    var configured = System.getenv("XDG_CACHE_HOME");
    var base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return base.resolve("troth");
  }
}
