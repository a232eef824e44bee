package io.troth.retention.internal.journal;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where the journal lies: {@code troth.erasure-journal}, by default a folder beside the database's.
 * It must not be part of the database's backups, or a restore would bring back an older journal.
 */
@Singleton
final class JournalFolder {

  private static final Logger LOG = Logger.getLogger(JournalFolder.class);
  private static final String KEY = "journal.key";
  private static final int KEY_BYTES = 32;

  private final Optional<Path> configured;
  private Optional<Path> ofTests = Optional.empty();

  JournalFolder(@ConfigProperty(name = "troth.erasure-journal") Optional<Path> configured) {
    this.configured = configured;
  }

  synchronized Path path() {
    try {
      var path = configured.isPresent() ? configured.get() : ofTests();
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests of other rooms say nothing of a journal. */
  private Path ofTests() throws IOException {
    if (LaunchMode.current() != LaunchMode.TEST) {
      throw new IllegalStateException(
          "Set troth.erasure-journal to a folder outside the database's backups: without it a"
              + " restored backup would bring erased people back");
    }
    if (ofTests.isEmpty()) {
      ofTests = Optional.of(Files.createTempDirectory("troth-erasures"));
    }
    return ofTests.get();
  }

  /** The key of the chain; made with the first journal. */
  byte[] key() {
    var folder = path();
    var file = folder.resolve(KEY);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written aside and moved, so that nobody reads half a key; the first of two replicas wins. */
  private static void make(Path folder, Path file) throws IOException {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    var aside = Files.createTempFile(folder, "key", "", ownerOnly(file));
    Files.writeString(aside, HexFormat.of().formatHex(key) + "\n");
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException another) {
      LOG.debug("Another replica made the key of the journal", another);
    } catch (UnsupportedOperationException noLinks) {
      Files.copy(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
