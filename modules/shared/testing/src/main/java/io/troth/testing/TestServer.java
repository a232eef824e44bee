package io.troth.testing;

import io.troth.database.DatabaseAddress;
import io.troth.database.Durability;
import io.troth.database.EmbeddedDatabase;
import io.troth.database.EmbeddedDatabaseSettings;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The one database server of this JVM, its data under {@code target}. Test applications come and go
 * with class loaders of their own, so its address is handed on among the system's properties.
 *
 * <p>Another server on this machine takes its place when {@code troth.test.database.port} and
 * {@code troth.test.database.password} are set: the account {@code troth} must be allowed to make
 * schemas that begin with {@code troth_}.
 */
public final class TestServer {

  private static final String PREFIX = TestServer.class.getName();
  private static final String OTHER = "troth.test.database";

  private TestServer() {}

  /** Where the server answers; the first caller starts it. */
  public static DatabaseAddress running() {
    var properties = System.getProperties();
    synchronized (properties) {
      if (properties.getProperty(PREFIX + ".port") == null) {
        remember(start(), properties);
      }
      return new DatabaseAddress(
          Integer.parseInt(properties.getProperty(PREFIX + ".port")),
          properties.getProperty(PREFIX + ".password"));
    }
  }

  private static DatabaseAddress start() {
    var other = Integer.getInteger(OTHER + ".port");
    return other == null
        ? embedded()
        : new DatabaseAddress(other, System.getProperty(OTHER + ".password", ""));
  }

  private static DatabaseAddress embedded() {
    var database =
        EmbeddedDatabase.start(
            EmbeddedDatabaseSettings.in(Path.of("target", "embedded-database"))
                .with(Durability.ONCE_A_SECOND));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-test-database"));
    return database.address();
  }

  private static void remember(DatabaseAddress address, Properties properties) {
    properties.setProperty(PREFIX + ".port", Integer.toString(address.port()));
    properties.setProperty(PREFIX + ".password", address.password());
  }

  /** The JDBC address of a new, empty schema. */
  public static String freshSchema() {
    return running().freshSchema("troth_" + nextSchema());
  }

  private static int nextSchema() {
    var properties = System.getProperties();
    synchronized (properties) {
      var next = Integer.getInteger(PREFIX + ".schemas", 0) + 1;
      properties.setProperty(PREFIX + ".schemas", Integer.toString(next));
      return next;
    }
  }
}
