package io.troth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  private static final Path PROGRAMS = Path.of("target", "programs");

  @TempDir Path folder;

  @Test
  void keepsDataBetweenRuns() throws SQLException {
    try (var first = EmbeddedDatabase.start(settings());
        var connection = connect(first, first.address().password());
        var statement = connection.createStatement()) {
      statement.execute("create table kept (id int primary key)");
      statement.execute("insert into kept values (7)");
    }

    try (var second = EmbeddedDatabase.start(settings());
        var connection = connect(second, second.address().password());
        var rows = connection.createStatement().executeQuery("select id from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }

  @Test
  void takesNobodyWithoutThePassword() {
    try (var database = EmbeddedDatabase.start(settings())) {
      assertThatThrownBy(() -> connect(database, "wrong")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> connectAs(database, "root", "")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> connectAs(database, "anyone", "")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void keepsThePasswordToItsOwner() throws IOException {
    try (var database = EmbeddedDatabase.start(settings())) {
      for (var file : new String[] {"password", "start.sql"}) {
        var permissions = Files.getPosixFilePermissions(database.folder().resolve(file));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void refusesAFolderInUse() {
    try (var database = EmbeddedDatabase.start(settings())) {
      assertThat(database.address().port()).isPositive();
      assertThatThrownBy(() -> EmbeddedDatabase.start(settings()))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessage("The data folder " + folder + " is in use by another running Troth.");
    }
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThatThrownBy(() -> EmbeddedDatabase.start(settingsIn(file.resolve("below"))))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void refusesATakenPort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(settings().onPort(taken.getLocalPort())))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("is taken");
    }
  }

  @Test
  void beginsAgainWhereTheFirstStartWasCutOff() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("mariadb.new")).resolve("half"), "made");

    try (var database = EmbeddedDatabase.start(settings())) {
      assertThat(database.folder().resolve("mariadb.new")).doesNotExist();
    }
  }

  @Test
  void comesBackWithItsDataWhenItsServerEnds() throws SQLException, InterruptedException {
    try (var database = EmbeddedDatabase.start(settings())) {
      try (var connection = connect(database, database.address().password());
          var statement = connection.createStatement()) {
        statement.execute("create table kept (id int primary key)");
        statement.execute("insert into kept values (7)");
      }
      var killed = ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
      killed.forEach(ProcessHandle::destroyForcibly);

      try (var connection = awaitConnection(database);
          var rows = connection.createStatement().executeQuery("select id from kept")) {
        assertThat(killed).noneMatch(ProcessHandle::isAlive);
        assertThat(rows.next()).isTrue();
      }
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static Connection awaitConnection(EmbeddedDatabase database) throws InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return connect(database, database.address().password());
      } catch (SQLException notYet) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  @Test
  void startsAtOnceAfterItsApplicationWasKilled() throws IOException, InterruptedException {
    var killed = applicationInAnotherProcess();
    var orphan = awaitOrphan(killed);
    killed.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).isTrue();

    try (var database = EmbeddedDatabase.start(settings())) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(database.address().port()).isPositive();
    }
  }

  private Process applicationInAnotherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ForeverRunning.class.getName(),
            folder.toString(),
            PROGRAMS.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessHandle awaitOrphan(Process application) throws IOException, InterruptedException {
    var ready = folder.resolve("ready");
    for (var tries = 0; tries < 600 && !Files.exists(ready); tries++) {
      assertThat(application.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
    }
    var pid = Long.parseLong(Files.readString(folder.resolve("server.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private EmbeddedDatabaseSettings settings() {
    return settingsIn(folder);
  }

  private static EmbeddedDatabaseSettings settingsIn(Path folder) {
    return new EmbeddedDatabaseSettings(
        folder, PROGRAMS, 0, Durability.EVERY_COMMIT, EmbeddedDatabaseSettings.USUAL_CACHE);
  }

  private static Connection connect(EmbeddedDatabase database, String password)
      throws SQLException {
    return connectAs(database, DatabaseAddress.USER, password);
  }

  private static Connection connectAs(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(database.address().url(), user, password);
  }
}
