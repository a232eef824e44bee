package io.troth.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.troth.app.StartSettings.ExternalDatabase;
import io.troth.database.DatabaseAddress;
import io.troth.database.DatabaseUnavailable;
import io.troth.database.EmbeddedDatabase;
import io.troth.database.EmbeddedDatabaseSettings;
import io.troth.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the database the application brings along, unless there is one, and then the rest. */
@QuarkusMain
public final class Troth {

  private static final int SECONDS_TO_STOP = 20;

  private Troth() {}

  public static void main(String... args) {
    var settings = StartSettings.read(System.getenv());
    try {
      refuseTakenPort(settings.port());
      settings
          .external()
          .ifPresentOrElse(
              database -> withExternal(settings, database), () -> withEmbedded(settings));
    } catch (Refused | DatabaseUnavailable | IllegalArgumentException e) {
      System.err.println("troth: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void withExternal(StartSettings settings, ExternalDatabase database) {
    if (settings.demo()) {
      throw new Refused(
          "the demo moves the clock and never runs beside an external database;"
              + " start with --no-demo or unset TROTH_DB_URL.");
    }
    var url = Configuration.withDriverOptions(database.url());
    Configuration.apply(settings, url, database.user(), database.password());
    Quarkus.run(Running.class);
  }

  private static void withEmbedded(StartSettings settings) {
    System.out.println("Starting the embedded database in " + settings.data().resolve("database"));
    var database =
        EmbeddedDatabase.start(
            EmbeddedDatabaseSettings.in(settings.data().resolve("database"))
                .withCache(settings.databaseCache()));
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> closeAfter(stopped, database), "troth-database-stop"));

    var address = database.address();
    Configuration.apply(settings, address.url(), DatabaseAddress.USER, address.password());
    Quarkus.run(
        Running.class,
        (code, cause) -> {
          if (cause != null) {
            explain(cause);
          }
          stopped.countDown();
          System.exit(code);
        });
  }

  /** A start that failed: one sentence to act on, and the whole story for whoever must dig. */
  private static void explain(Throwable cause) {
    var root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    cause.printStackTrace();
    System.err.println("troth: the start failed: " + root.getMessage());
    if (root instanceof Problem problem) {
      problem
          .violations()
          .forEach(
              fault ->
                  System.err.printf(
                      "  %s: %s; right would be: %s%n",
                      fault.field(), fault.message(), fault.expected()));
    }
  }

  /** The database goes last: whatever is being written when the signal comes can finish. */
  private static void closeAfter(CountDownLatch stopped, EmbeddedDatabase database) {
    try {
      if (!stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        System.err.println("troth: stopping the database although the application still runs");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }

  private static void refuseTakenPort(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new Refused(
          "port %d is taken; stop what listens there or choose another one with --port."
              .formatted(port));
    }
  }

  /** A start that cannot be; the message is one clear sentence for the person who started. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }
}
