package io.troth.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.troth.kernel.CsvText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One table as two files, made in one walk over its rows: both have the same rows, even while
 * somebody adds some.
 */
final class TableFiles implements Closeable {

  private static final JsonFactory JSON = new JsonFactory();

  private final Spool json;
  private final Spool csv;
  private long count;

  private TableFiles(Spool json, Spool csv) {
    this.json = json;
    this.csv = csv;
  }

  /** Walks the rows; what is returned must be closed. */
  static TableFiles read(HeldTable table) throws IOException {
    var json = Spool.open();
    Spool csv;
    try {
      csv = Spool.open();
    } catch (IOException trouble) {
      json.close();
      throw trouble;
    }
    var files = new TableFiles(json, csv);
    var whole = false;
    try {
      files.take(table);
      whole = true;
      return files;
    } finally {
      if (!whole) {
        files.close();
      }
    }
  }

  private void take(HeldTable table) throws IOException {
    csv.out().write(CsvText.line(table.columns()).getBytes(UTF_8));
    var objects = JSON.createGenerator(json.out(), JsonEncoding.UTF8);
    objects.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    objects.setPrettyPrinter(new DefaultPrettyPrinter());
    objects.writeStartArray();
    try {
      table.rows().forEach(row -> take(table, row, objects));
    } catch (UncheckedIOException trouble) {
      throw trouble.getCause();
    }
    objects.writeEndArray();
    objects.close();
    json.out().write('\n');
  }

  private void take(HeldTable table, List<String> row, JsonGenerator objects) {
    if (row.size() != table.columns().size()) {
      throw new IllegalStateException("A row of %s has %d cells".formatted(table.id(), row.size()));
    }
    try {
      objects.writeStartObject();
      for (var i = 0; i < row.size(); i++) {
        objects.writeStringField(table.columns().get(i), row.get(i));
      }
      objects.writeEndObject();
      csv.out().write(CsvText.line(row).getBytes(UTF_8));
      count++;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  long count() {
    return count;
  }

  void json(OutputStream to) throws IOException {
    json.copyTo(to);
  }

  void csv(OutputStream to) throws IOException {
    csv.copyTo(to);
  }

  @Override
  public void close() throws IOException {
    try (json) {
      csv.close();
    }
  }
}
