package io.troth.personaldata;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of data held about a person, as a table to be written to a file.
 *
 * @param id stable name, also of the file: lower-case letters, digits and hyphens, at most 60
 * @param title what it is, in English
 * @param columns names of the columns, in their order: lower-case with underscores
 * @param rows walked once, each row with a text for every column, empty where there is none;
 *     instants in the form of RFC 3339
 */
public record HeldTable(String id, String title, List<String> columns, Rows rows) {

  public HeldTable {
    columns = List.copyOf(columns);
  }

  /** Hands over every row, one after the other. */
  @FunctionalInterface
  public interface Rows {
    void forEach(Consumer<List<String>> row);
  }
}
