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
 * @param cache megabytes of tables kept in memory, 64 to 1,048,576
 */
public record EmbeddedDatabaseSettings(
    Path folder, Path programs, int port, Durability durability, int cache) {

  /** Enough for some hundred thousand people. */
  public static final int USUAL_CACHE = 128;

  private static final int SMALLEST_CACHE = 64;
  private static final int LARGEST_CACHE = 1_048_576;

  public EmbeddedDatabaseSettings {
    if (cache < SMALLEST_CACHE || cache > LARGEST_CACHE) {
      throw new IllegalArgumentException(
          "cache must be %d to %d megabytes, not %d"
              .formatted(SMALLEST_CACHE, LARGEST_CACHE, cache));
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
    folder = folder.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  /** Durable, on any free port, program files in the user's cache folder. */
  public static EmbeddedDatabaseSettings in(Path folder) {
    return new EmbeddedDatabaseSettings(
        folder, userCache(), 0, Durability.EVERY_COMMIT, USUAL_CACHE);
  }

  public EmbeddedDatabaseSettings onPort(int chosen) {
    return new EmbeddedDatabaseSettings(folder, programs, chosen, durability, cache);
  }

  public EmbeddedDatabaseSettings with(Durability chosen) {
    return new EmbeddedDatabaseSettings(folder, programs, port, chosen, cache);
  }

  public EmbeddedDatabaseSettings withCache(int megabytes) {
    return new EmbeddedDatabaseSettings(folder, programs, port, durability, megabytes);
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
