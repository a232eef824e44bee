package io.troth.app.house;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.troth.testing.EmbeddedDatabaseResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An empty database, a folder and a free port for the demo with everything that belongs to it. */
public final class WholeHouse implements QuarkusTestResourceLifecycleManager {

  private final EmbeddedDatabaseResource database = new EmbeddedDatabaseResource();

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(database.start());
    var port = Integer.toString(freePort());
    var data = freshFolder();
    settings.put("quarkus.http.test-port", port);
    settings.put("quarkus.http.port", port);
    settings.put("troth.public-url", "http://localhost:" + port);
    // Tests do in a minute what people do in a day.
    settings.put("troth.limits.rate.staff", "60000");
    settings.put("troth.limits.rate.subject", "60000");
    settings.put("troth.limits.rate.address", "60000");
    settings.put("troth.demo", "true");
    settings.put("troth.data", data.toString());
    settings.put("troth.master-key-file", data.resolve("master.key").toString());
    return settings;
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "house-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    database.stop();
  }
}
