package io.troth.tenancy.internal;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Whether the database encrypts its files; it says so itself. The embedded one does not. */
@Singleton
final class DatabaseFiles implements ProtectionProbe {

  private static final Set<String> YES = Set.of("1", "ON", "FORCE");

  private final Sql sql;

  DatabaseFiles(DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public String id() {
    return "database-files";
  }

  @Override
  public String title() {
    return "Encryption of the database’s files";
  }

  @Override
  public String protection() {
    return "encryption-at-rest";
  }

  @Override
  public Optional<Reading> look() {
    return reading(ask(question(ask("select version()"))));
  }

  /** The two databases keep it in different places. */
  static String question(String version) {
    return version.toUpperCase(Locale.ROOT).contains("MARIADB")
        ? "select @@innodb_encrypt_tables"
        : "select @@default_table_encryption";
  }

  static Optional<Reading> reading(String answer) {
    return YES.contains(answer)
        ? Optional.of(Reading.kept("The database says that it encrypts its tables."))
        : Optional.empty();
  }

  private String ask(String question) {
    return sql.first(question, row -> String.valueOf(row.getString(1)))
        .orElse("")
        .toUpperCase(Locale.ROOT);
  }
}
