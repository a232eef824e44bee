package io.troth.tenant.internal.crypto;

import io.quarkus.runtime.LaunchMode;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where the master keys come from: {@code troth.master-key} (32 bytes in base64) with earlier ones
 * in {@code troth.master-key-previous}, or the lines of the file named by {@code
 * troth.master-key-file}, newest first. A missing file is made, readable by its owner alone, as
 * long as there is no tenant whose data a new key could not read. Plain JDBC, because it asks
 * questions over all tenants before any is bound. Tests without either run on a key of their own.
 */
@Singleton
class MasterKeySource {

  private static final Logger LOG = Logger.getLogger(MasterKeySource.class);
  private static final int BYTES = 32;
  private static final int MOST = 10;

  private static final String IN_USE =
      """
      /* exempt: OPERATOR_REPORT */
      select master_id from tenant_secret where master_id is not null
      union select master_id from earlier_secret where master_id is not null
      """;

  private final Optional<String> value;
  private final Optional<List<String>> previous;
  private final Optional<Path> file;
  private final Sql sql;

  MasterKeySource(
      @ConfigProperty(name = "troth.master-key") Optional<String> value,
      @ConfigProperty(name = "troth.master-key-previous") Optional<List<String>> previous,
      @ConfigProperty(name = "troth.master-key-file") Optional<Path> file,
      DataSource database) {
    this.value = value;
    this.previous = previous;
    this.file = file;
    this.sql = new Sql(database);
  }

  /** The keys, newest first; one at least. */
  List<byte[]> load() {
    if (value.isPresent()) {
      var all = new ArrayList<>(List.of(decode(value.get(), "troth.master-key")));
      previous.orElse(List.of()).forEach(one -> all.add(decode(one, "troth.master-key-previous")));
      return List.copyOf(all);
    }
    if (file.isPresent()) {
      return Files.exists(file.get()) ? read(file.get()) : List.of(create(file.get()));
    }
    if (LaunchMode.current() == LaunchMode.TEST) {
      return List.of(RandomValues.bytes(BYTES));
    }
    throw new IllegalStateException(
        "Set troth.master-key (32 bytes in base64) or troth.master-key-file: without it the"
            + " tenants' keys cannot be kept");
  }

  /** Which keys are needed; none where tests make up their own at every start. */
  Set<MasterKeyId> inUse() {
    if (value.isEmpty() && file.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(sql.list(IN_USE, row -> MasterKeyId.stored(row.getBytes(1))));
  }

  private static List<byte[]> read(Path path) {
    try {
      return lines(Files.readString(path), path.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One key a line, newest first; empty lines and those that begin with # say nothing. */
  static List<byte[]> lines(String text, String where) {
    var keys =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> decode(line, where))
            .toList();
    if (keys.isEmpty() || keys.size() > MOST) {
      throw new IllegalStateException(where + " must hold 1 to " + MOST + " keys, one a line");
    }
    return keys;
  }

  private byte[] create(Path path) {
    if (!sql.list("select id from tenant limit 1", row -> row.getBytes(1)).isEmpty()) {
      throw new IllegalStateException(
          "The master key file "
              + path
              + " is gone, and the data cannot be read with another one:"
              + " restore it from your backup");
    }
    var key = RandomValues.bytes(BYTES);
    try {
      var folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      writeForOwner(path, Base64.getEncoder().encodeToString(key) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.infof("Made a master key in %s: back it up apart from the database", path);
    return key;
  }

  private static void writeForOwner(Path path, String text) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(path, ownerOnly);
      Files.writeString(path, text);
    } else {
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
    }
  }

  static byte[] decode(String text, String where) {
    var key = decoded(text.strip());
    if (key.length != BYTES) {
      throw new IllegalStateException(where + " must hold 32 bytes in base64");
    }
    return key;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
