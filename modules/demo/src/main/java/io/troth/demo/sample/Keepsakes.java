package io.troth.demo.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** What the demo must know again at its next start: sign-ins and keys of the sample tenant. */
final class Keepsakes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties kept = new Properties();

  Keepsakes(Path folder) {
    this.file = folder.resolve("sample-tenant.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("the demo's " + file.getFileName() + " cannot be read", e);
      }
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(kept.getProperty(name));
  }

  /** What is kept under the name, made and kept when it is not there yet. */
  String keep(String name, Supplier<String> made) {
    var known = kept.getProperty(name);
    if (known != null) {
      return known;
    }
    var value = made.get();
    kept.setProperty(name, value);
    write();
    return value;
  }

  /** A pass phrase of its own for this installation. */
  static String passPhrase() {
    var bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return "demo-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void write() {
    try {
      Files.createDirectories(file.getParent());
      var fresh = Files.createTempFile(file.getParent(), "sample", ".tmp");
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      try (var writer = Files.newBufferedWriter(fresh)) {
        kept.store(writer, "Sign-ins and keys of the sample tenant");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's " + file.getFileName() + " cannot be written", e);
    }
  }
}
