package io.troth.policy.api.page;

import java.util.List;

/**
 * What a version promises, as tables for people.
 *
 * @param what head of the first column
 * @param where head of the last column: the clauses that say it
 */
public record PromiseTable(String what, String where, List<Section> sections) {

  public PromiseTable {
    sections = List.copyOf(sections);
  }

  /** Promises of one sort; never without rows. */
  public record Section(String id, String heading, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }

    /** The heads of its columns, the same in every row. */
    public List<String> columns() {
      return rows.get(0).cells().stream().map(Cell::column).toList();
    }
  }

  /**
   * One promise.
   *
   * @param anchor its id on the page, for example {@code purpose.account}; no clause has such an id
   * @param said the clauses that say it
   */
  public record Row(String anchor, String name, List<Cell> cells, List<Said> said) {
    public Row {
      cells = List.copyOf(cells);
      said = List.copyOf(said);
    }
  }

  /** What a promise says under one head. */
  public record Cell(String column, String words) {}

  /** A clause to look at. */
  public record Said(String clause, String heading) {}
}
