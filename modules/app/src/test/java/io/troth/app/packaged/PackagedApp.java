package io.troth.app.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * The packaged application as a child process, started the way {@code ./troth run} starts it. What
 * it prints goes to a file beside its data. However a test ends, nothing of it stays: neither the
 * application nor its database.
 */
final class PackagedApp implements AutoCloseable {

  /** Only against hanging for ever: machines differ, and this is no measurement. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Pattern API_KEY = Pattern.compile("key +(troth_\\S+)");
  private static final String UP = "Troth is running at ";
  private static final String LAST_OF_DEMO = "Stop with Ctrl+C.";

  private final Process process;
  private final Path data;
  private final Path output;
  private final int port;
  private final String lastWords;
  private final List<ProcessHandle> children = new ArrayList<>();

  private PackagedApp(Process process, Path data, Path output, int port, String lastWords) {
    this.process = process;
    this.data = data;
    this.output = output;
    this.port = port;
    this.lastWords = lastWords;
  }

  /** A data folder without anything in it. */
  static Path freshData(String name) throws IOException {
    var folder = Path.of("target", "packaged", name).toAbsolutePath();
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        for (var one : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Starts it without waiting for anything. */
  static PackagedApp launch(Path data, int port, boolean demo, String... options)
      throws IOException {
    var command = new ArrayList<>(List.of(java(), "-Xmx768m", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.add("-Dtroth.port=" + port);
    command.add("-Dtroth.data=" + data);
    command.add("-Dtroth.demo=" + demo);
    command.add("-jar");
    command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().toString());
    var output = Files.createTempFile(data, "console", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TROTH_"));
    builder.redirectOutput(output.toFile());
    return new PackagedApp(builder.start(), data, output, port, demo ? LAST_OF_DEMO : UP);
  }

  /** Starts it with the sample tenant and returns when it says that it runs. */
  static PackagedApp demo(Path data, String... options) throws IOException {
    return launch(data, freePort(), true, options).awaitUp();
  }

  PackagedApp awaitUp() {
    try {
      Awaitility.await("start of the application")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !process.isAlive() || console().contains(lastWords));
      assertThat(process.isAlive()).as(console()).isTrue();
      process.descendants().forEach(children::add);
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(console()).isTrue();
    return process.exitValue();
  }

  /** Its database, where one runs: it outlives an application that was ended by force. */
  Optional<ProcessHandle> database() {
    try {
      var pid = Files.readString(data.resolve("database").resolve("server.pid")).strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String console() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String base() {
    return "http://localhost:" + port;
  }

  Path data() {
    return data;
  }

  /** The key of the sample tenant's server, as it was printed. */
  String apiKey() {
    var found = API_KEY.matcher(console());
    assertThat(found.find()).as(console()).isTrue();
    return found.group(1);
  }

  /** Ends everything: politely first, so that the database goes with its application. */
  @Override
  public void close() {
    process.descendants().forEach(children::add);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
