package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real nginx with the example's configuration. */
final class Nginx implements AutoCloseable {

  private static final Path EXAMPLE = Path.of("../../examples/gate/nginx.conf");

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param site host and port of the site behind the gate
   * @param troth host and port of Troth
   * @param tenantHost what Troth knows the tenant by
   */
  static Nginx before(String site, String troth, String tenantHost) {
    var port = freePort();
    try {
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "nginx-");
      var gate =
          Files.readString(EXAMPLE)
              .replace("SITE_LISTEN", "127.0.0.1:" + port)
              .replace("SITE_SERVER", site)
              .replace("TROTH_SERVER", troth)
              .replace("TROTH_HOST", tenantHost);
      Files.writeString(folder.resolve("gate.conf"), gate);
      Files.writeString(folder.resolve("nginx.conf"), frame(folder));
      var nginx = new Nginx(start(folder), port);
      nginx.awaitOpen(folder);
      return nginx;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String frame(Path folder) {
    return """
        daemon off;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        worker_processes 1;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          include %1$s/gate.conf;
        }
        """
        .formatted(folder);
  }

  private static Process start(Path folder) throws IOException {
    assertThat(program()).as("nginx is missing: install the Debian package nginx-light").exists();
    return new ProcessBuilder(
            program().toString(),
            "-p",
            folder.toString(),
            "-c",
            folder.resolve("nginx.conf").toString(),
            "-e",
            folder.resolve("error.log").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out.log").toFile())
        .start();
  }

  private static Path program() {
    return Path.of("/usr/sbin/nginx");
  }

  private void awaitOpen(Path folder) {
    Awaitility.await("nginx, see " + folder)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !process.isAlive() || answers());
    assertThat(process.isAlive()).as("nginx runs, see " + folder).isTrue();
  }

  private boolean answers() {
    try (var probe = new Socket()) {
      probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static int freePort() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
