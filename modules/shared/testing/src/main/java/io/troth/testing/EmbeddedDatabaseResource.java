package io.troth.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.troth.database.DatabaseAddress;
import java.util.Map;

/**
 * Gives each boot of a test application an empty schema on the one server of this JVM. Use by
 * {@code @QuarkusTestResource(EmbeddedDatabaseResource.class)}.
 */
public final class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", TestServer.freshSchema(),
        "quarkus.datasource.username", DatabaseAddress.USER,
        "quarkus.datasource.password", TestServer.running().password());
  }

  @Override
  public void stop() {
    // The server stays for the next boot and ends with the JVM.
  }
}
