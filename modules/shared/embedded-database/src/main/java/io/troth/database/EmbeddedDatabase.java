package io.troth.database;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MariaDB server of the application's own, reachable from this machine only. Data stay in the
 * folder between runs. When the application is killed, the server it leaves behind is ended at the
 * next start on the same folder. When the server ends by itself, as it does where a disk is full,
 * it is started again until it stays.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BEFORE_ANOTHER_START = Duration.ofSeconds(3);

  private final DataFolder folder;
  private final Start start;
  private volatile Process server;
  private final DatabaseAddress address;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Begins a server on the same folder and port. */
  private interface Start {
    Process begin() throws IOException;
  }

  private EmbeddedDatabase(
      DataFolder folder, Start start, Process server, DatabaseAddress address) {
    this.folder = folder;
    this.start = start;
    this.server = server;
    this.address = address;
  }

  /**
   * Starts the server and returns when it takes connections.
   *
   * @throws DatabaseUnavailable when the folder cannot be written or is in use, the port is taken,
   *     or the server does not come up within a minute
   */
  public static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
    var folder = DataFolder.take(settings.folder());
    try {
      return start(settings, folder);
    } catch (IOException e) {
      folder.close();
      throw new DatabaseUnavailable(
          "The embedded database cannot start in " + settings.folder() + ": " + e.getMessage(), e);
    } catch (DatabaseUnavailable e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedDatabase start(EmbeddedDatabaseSettings settings, DataFolder folder)
      throws IOException {
    ServerProcess.endOrphan(folder);
    var home = ServerPrograms.unpackUnder(settings.programs());
    ServerPrograms.layTables(home, folder.tables(), folder.temporary());
    var password = folder.password();
    folder.firstDeeds(firstDeeds(password));

    var port = portFor(settings);
    var programs = ServerPrograms.configuration(home, folder.tables(), folder.temporary());
    Start start = () -> ServerProcess.start(programs, folder, settings, port);
    var process = ServerProcess.start(programs, folder, settings, port);
    var database =
        new EmbeddedDatabase(folder, start, process, new DatabaseAddress(port, password));
    try {
      database.awaitConnections();
    } catch (DatabaseUnavailable e) {
      ServerProcess.end(process.toHandle());
      throw e;
    }
    database.watch(process);
    return database;
  }

  private void watch(Process running) {
    var unused = running.onExit().thenAccept(this::ended);
  }

  private void ended(Process gone) {
    if (!closed.get()) {
      LOG.log(
          Level.ERROR,
          "The embedded database ended by itself with code {0} and is started again; its log in {1} says why.",
          gone.exitValue(),
          folder.path());
      var again = new Thread(this::startAgain, "troth-database");
      again.setDaemon(true);
      again.start();
    }
  }

  private void startAgain() {
    while (!closed.get()) {
      try {
        TimeUnit.NANOSECONDS.sleep(BEFORE_ANOTHER_START.toNanos());
        if (isUpAgain(start.begin())) {
          return;
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | DatabaseUnavailable trouble) {
        LOG.log(Level.WARNING, "The embedded database cannot be started again yet", trouble);
      }
    }
  }

  /** Whoever closes the database meanwhile may have seen the former server only. */
  private boolean isUpAgain(Process process) throws IOException {
    server = process;
    if (closed.get()) {
      ServerProcess.end(process.toHandle());
      return true;
    }
    awaitConnections();
    LOG.log(Level.INFO, "The embedded database is up again.");
    watch(process);
    return true;
  }

  /** Repeated at every start, so that a half-made account heals; one statement to a line. */
  private static String firstDeeds(String password) {
    return """
        drop user if exists ''@'localhost';
        create database if not exists %1$s character set utf8mb4 collate utf8mb4_bin;
        create user if not exists '%2$s'@'127.0.0.1';
        alter user '%2$s'@'127.0.0.1' identified by '%3$s';
        grant all privileges on `troth%%`.* to '%2$s'@'127.0.0.1';
        """
        .formatted(DatabaseAddress.SCHEMA, DatabaseAddress.USER, password);
  }

  private static int portFor(EmbeddedDatabaseSettings settings) throws IOException {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(
          new InetSocketAddress(
              InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), settings.port()));
      return probe.getLocalPort();
    } catch (BindException e) {
      throw new DatabaseUnavailable(
          "Port " + settings.port() + " for the embedded database is taken.", e);
    }
  }

  private void awaitConnections() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive() && System.nanoTime() < deadline) {
      try (var connection = address.connect()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        pause();
      }
    }
    throw new DatabaseUnavailable(
        "The embedded database in %s did not start; the end of its log says: %s"
            .formatted(folder.path(), ServerProcess.lastWords(folder)));
  }

  private void pause() {
    try {
      server.waitFor(25, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("The start of the embedded database was interrupted.", e);
    }
  }

  /** Where the database answers. */
  public DatabaseAddress address() {
    return address;
  }

  public Path folder() {
    return folder.path();
  }

  /** Stops the server, waits for its end, and gives the folder back. Safe to call twice. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    ServerProcess.end(server.toHandle());
    try {
      folder.forgetServer();
    } catch (IOException e) {
      throw new DatabaseUnavailable("The data folder " + folder.path() + " cannot be written.", e);
    } finally {
      folder.close();
    }
  }
}
