package io.troth.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that one application owns while it lives. Ownership is a lock of the operating system,
 * which falls with the process however it ends, so a folder is never left locked by the dead.
 */
final class DataFolder implements AutoCloseable {

  private static final long LOG_LIMIT = 5L * 1024 * 1024;
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder if needed and takes it.
   *
   * @throws DatabaseUnavailable when it cannot be written or another live application has it
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("troth.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new DatabaseUnavailable(
            "The data folder " + folder + " is in use by another running Troth.");
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new DatabaseUnavailable("The data folder " + folder + " cannot be written.", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return folder;
  }

  Path tables() {
    return folder.resolve("mariadb");
  }

  Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("tmp"));
  }

  /** The server's log; begun anew past 5 MiB, the one before is kept. */
  Path log() throws IOException {
    var log = folder.resolve("mariadb.log");
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, folder.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  /** The password of the application's account, made at the first call. */
  String password() throws IOException {
    var file = folder.resolve("password");
    if (!Files.exists(file)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }

  /** Statements the server runs as its first deed, before it takes connections. */
  Path firstDeeds(String sql) throws IOException {
    return writePrivately(folder.resolve("start.sql"), sql);
  }

  Path pidFile() {
    return folder.resolve("server.pid");
  }

  void remember(ProcessHandle server) throws IOException {
    Files.writeString(pidFile(), server.pid() + "\n");
  }

  Optional<Long> rememberedPid() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    var text = Files.readString(pidFile()).strip();
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  void forgetServer() throws IOException {
    Files.deleteIfExists(pidFile());
  }

  private static Path writePrivately(Path file, String text) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, text);
    return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseUnavailable("The data folder " + folder + " cannot be released.", e);
    }
  }
}
