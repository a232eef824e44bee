package io.troth.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** All there is: every row past every fence, every file. */
final class Whole {

  private Whole() {}

  /** A person's key and values as a backup has them. */
  record Backup(byte[] wrapped, List<byte[]> values) {

    String keyPrint() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wrapped));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Backup ciphertexts(SubjectRef person) throws SQLException {
    var keys = bytes("select wrapped from vault_key where subject_id = ?", person);
    return new Backup(
        keys.isEmpty() ? new byte[0] : keys.get(0),
        bytes("select ciphertext from vault_value where subject_id = ?", person));
  }

  private static List<byte[]> bytes(String sql, SubjectRef person) throws SQLException {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, Sql.bytes(person.value()));
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<byte[]>();
        while (rows.next()) {
          found.add(rows.getBytes(1));
        }
        return found;
      }
    }
  }

  static List<String> tablesNamingPeople() throws SQLException {
    return texts(
        "select distinct table_name from information_schema.columns"
            + " where table_schema = database() and column_name = 'subject_id'");
  }

  /** The tables and columns in which a word stands, as it is, in hexadecimal or in base64. */
  static List<String> places(String word) throws SQLException {
    var needles = needles(word);
    var places = new TreeSet<String>();
    for (var table :
        texts(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
      try (var connection = connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select * from " + table)) {
        while (rows.next()) {
          look(rows, table, needles, places);
        }
      }
    }
    return List.copyOf(places);
  }

  private static void look(
      ResultSet row, String table, List<byte[]> needles, TreeSet<String> places)
      throws SQLException {
    for (var at = 1; at <= row.getMetaData().getColumnCount(); at++) {
      var value = row.getBytes(at);
      if (value != null && holds(value, needles)) {
        places.add(table + "." + row.getMetaData().getColumnName(at));
      }
    }
  }

  /** The files below a folder in which a word stands. */
  static List<Path> files(Path folder, String word) throws IOException {
    var needles = needles(word);
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> holds(read(file), needles)).toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> needles(String word) {
    var needles = new ArrayList<byte[]>();
    for (var text : List.of(word, word.toUpperCase(Locale.ROOT))) {
      needles.add(text.getBytes(UTF_8));
      needles.add(HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
      needles.add(HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
      for (var shift = 0; shift < 3; shift++) {
        needles.add(inBase64("\0".repeat(shift) + text));
      }
    }
    return needles;
  }

  /** Without its first and last group, which depend on what stands around the word. */
  private static byte[] inBase64(String text) {
    var encoded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    return encoded.substring(4, encoded.length() - 4).getBytes(UTF_8);
  }

  private static boolean holds(byte[] value, List<byte[]> needles) {
    return needles.stream().anyMatch(needle -> holds(value, needle));
  }

  private static boolean holds(byte[] value, byte[] needle) {
    for (var from = 0; from + needle.length <= value.length; from++) {
      var at = 0;
      while (at < needle.length && value[from + at] == needle[at]) {
        at++;
      }
      if (at == needle.length) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Connection connect() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""));
  }
}
