package io.troth.personaldata;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one table that are about a person: how they are found, and what of them people are
 * shown. Only constants of the code stand in it, never a value from outside.
 *
 * @param id stable name of the kind, also on certificates: lower-case letters and hyphens
 * @param title what it is, in English
 * @param values what is bound in the condition, in its order
 */
public record HeldKind(
    String id,
    String title,
    String table,
    String condition,
    List<Bound> values,
    List<Column> columns,
    String order) {

  private static final String OF_TENANT = "tenant_id = ? and ";

  public HeldKind {
    values = List.copyOf(values);
    columns = List.copyOf(columns);
  }

  /** What a place in the condition holds. */
  public enum Bound {
    TENANT,
    PERSON
  }

  /** A column that is shown. */
  public record Column(String name, String expression, Form form) {

    /** How it is written as text. */
    public enum Form {
      TEXT,
      /** Epoch milliseconds, written as an instant. */
      TIME,
      /** 16 bytes, written as a UUID. */
      ID
    }
  }

  /** Rows that name the person in {@code subject_id}. */
  public static HeldKind of(String table, String id, String title) {
    return by("subject_id", table, id, title);
  }

  /** Rows that name the person in another column. */
  public static HeldKind by(String column, String table, String id, String title) {
    return new HeldKind(
        id,
        title,
        table,
        OF_TENANT + column + " = ?",
        List.of(Bound.TENANT, Bound.PERSON),
        List.of(),
        column);
  }

  /** Rows that name in a column the id of a row of another kind. */
  public static HeldKind through(
      HeldKind parent, String column, String table, String id, String title) {
    var values = new ArrayList<>(List.of(Bound.TENANT));
    values.addAll(parent.values());
    return new HeldKind(
        id,
        title,
        table,
        "%s%s in (select id from %s where %s)"
            .formatted(OF_TENANT, column, parent.table(), parent.condition()),
        values,
        List.of(),
        column);
  }

  /** Only those of the rows to which this applies as well. */
  public HeldKind where(String more) {
    return new HeldKind(id, title, table, condition + " and " + more, values, columns, order);
  }

  public HeldKind orderedBy(String columnNames) {
    return new HeldKind(id, title, table, condition, values, columns, columnNames);
  }

  public HeldKind text(String name, String expression) {
    return with(new Column(name, expression, Column.Form.TEXT));
  }

  /** Columns whose names say what they are. */
  public HeldKind texts(String... names) {
    var kind = this;
    for (var name : names) {
      kind = kind.text(name, name);
    }
    return kind;
  }

  public HeldKind time(String name, String expression) {
    return with(new Column(name, expression, Column.Form.TIME));
  }

  public HeldKind id(String name, String expression) {
    return with(new Column(name, expression, Column.Form.ID));
  }

  private HeldKind with(Column column) {
    var more = new ArrayList<>(columns);
    more.add(column);
    return new HeldKind(id, title, table, condition, values, more, order);
  }
}
