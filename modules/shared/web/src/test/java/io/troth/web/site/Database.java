package io.troth.web.site;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.troth.database.DatabaseAddress;
import io.troth.database.Durability;
import io.troth.database.EmbeddedDatabase;
import io.troth.database.EmbeddedDatabaseSettings;
import java.nio.file.Path;
import java.util.Map;

/** A database of this room's own: the shared testing room builds on this one. */
public final class Database implements QuarkusTestResourceLifecycleManager {

  private final EmbeddedDatabase server =
      EmbeddedDatabase.start(
          EmbeddedDatabaseSettings.in(Path.of("target", "embedded-database"))
              .with(Durability.ONCE_A_SECOND));

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", server.address().freshSchema("troth_web"),
        "quarkus.datasource.username", DatabaseAddress.USER,
        "quarkus.datasource.password", server.address().password());
  }

  @Override
  public void stop() {
    server.close();
  }
}
