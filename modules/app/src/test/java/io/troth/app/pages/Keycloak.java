package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;

/**
 * A real Keycloak. It is unpacked once per machine into the folder of caches: at its first start it
 * prepares itself for a minute, later ones take seconds. Realms live in its memory alone.
 */
final class Keycloak implements AutoCloseable {

  /** Only against hanging for ever: the first start on a busy machine is slow. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Path ARCHIVE = Path.of("target", "keycloak", "keycloak.zip");

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it without waiting.
   *
   * @param realms a realm's description by its name
   */
  static Keycloak start(Map<String, String> realms) {
    try {
      var home = home();
      var imports = Files.createDirectories(home.resolve("data").resolve("import"));
      try (var old = Files.list(imports)) {
        for (var one : old.toList()) {
          Files.delete(one);
        }
      }
      for (var realm : realms.entrySet()) {
        Files.writeString(imports.resolve(realm.getKey() + ".json"), realm.getValue());
      }
      int port = Nginx.freePort();
      return new Keycloak(process(home, port), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process process(Path home, int port) throws IOException {
    var builder =
        new ProcessBuilder(
            home.resolve("bin").resolve("kc.sh").toString(),
            "start-dev",
            "--db=dev-mem",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    builder.redirectErrorStream(true);
    builder.redirectOutput(Path.of("target", "keycloak", "console.txt").toFile());
    return builder.start();
  }

  private static Path home() throws IOException {
    var version = System.getProperty("keycloak.version", "");
    assertThat(version).as("the build tells the version of Keycloak").isNotEmpty();
    var caches = Path.of(System.getProperty("user.home", ""), ".cache", "troth");
    var home = caches.resolve("keycloak-" + version);
    if (!Files.exists(home)) {
      Files.createDirectories(caches);
      var folder = Files.createTempDirectory(caches, "unpacking-");
      unpack(ARCHIVE, folder);
      Files.move(folder.resolve("keycloak-" + version), home);
      Files.delete(folder);
    }
    return home;
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var target = folder.resolve(entry.getName()).normalize();
        assertThat(target).startsWith(folder);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
          if (target.toString().endsWith(".sh")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  Keycloak awaitRealms(List<String> realms) {
    var http = HttpClient.newHttpClient();
    for (var realm : realms) {
      var request = HttpRequest.newBuilder(URI.create(issuer(realm))).build();
      Awaitility.await("Keycloak with " + realm + ", see target/keycloak/console.txt")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> !process.isAlive() || answers(http, request));
    }
    assertThat(process.isAlive()).as("Keycloak runs, see target/keycloak/console.txt").isTrue();
    return this;
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  String issuer(String realm) {
    return "http://127.0.0.1:" + port + "/realms/" + realm;
  }

  /** The script is a parent of the server: both end. */
  @Override
  public void close() {
    var all = process.descendants().toList();
    all.forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
