package io.troth.personaldata;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.HeldKind.Bound;
import io.troth.personaldata.HeldKind.Column;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Shows, counts and deletes rows as {@link HeldKind} describes them, for the rooms they belong to.
 * Plain JDBC because the rows of one person are read as a stream and deleted as a set.
 */
@Singleton
public final class HeldRows {

  private static final int AT_ONCE = 1_000;

  private final Sql sql;
  private final CurrentTenant tenant;

  HeldRows(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The tables of those kinds of which there is a row. */
  public List<HeldTable> show(SubjectRef person, List<HeldKind> kinds) {
    return kinds.stream()
        .filter(kind -> !kind.columns().isEmpty() && isThere(person, kind))
        .map(kind -> table(person, kind))
        .toList();
  }

  /** Deletes the rows in this order, and says of which kinds how many there were. */
  public List<Erased> erase(SubjectRef person, List<HeldKind> kinds) {
    var erased = new ArrayList<Erased>();
    for (var kind : kinds) {
      var count = erase(person, kind);
      if (count > 0) {
        erased.add(new Erased(kind.id(), count));
      }
    }
    return List.copyOf(erased);
  }

  /** Deletes the rows of one kind, so many at once that no lock list grows without end. */
  public long erase(SubjectRef person, HeldKind kind) {
    var text = "delete from " + kind.table() + " where " + kind.condition() + " limit " + AT_ONCE;
    var values = values(person, kind);
    long count = 0;
    int gone;
    do {
      gone = sql.update(text, values);
      count += gone;
    } while (gone == AT_ONCE);
    return count;
  }

  /** Changes columns of the rows to constants: what stays of them names nobody any more. */
  public long blank(SubjectRef person, HeldKind kind, String assignments) {
    var text = "update " + kind.table() + " set " + assignments + " where " + kind.condition();
    return sql.update(text, values(person, kind));
  }

  public long count(SubjectRef person, HeldKind kind) {
    return sql.first(
            "select count(*) from " + kind.table() + " where " + kind.condition(),
            row -> row.getLong(1),
            values(person, kind))
        .orElse(0L);
  }

  private boolean isThere(SubjectRef person, HeldKind kind) {
    var text = "select 1 from " + kind.table() + " where " + kind.condition() + " limit 1";
    return sql.first(text, row -> row.getInt(1), values(person, kind)).isPresent();
  }

  private HeldTable table(SubjectRef person, HeldKind kind) {
    return new HeldTable(
        kind.id(),
        kind.title(),
        kind.columns().stream().map(Column::name).toList(),
        each -> walk(person, kind, each));
  }

  private void walk(SubjectRef person, HeldKind kind, Consumer<List<String>> each) {
    var columns = kind.columns().stream().map(Column::expression).collect(Collectors.joining(", "));
    var text =
        "select "
            + columns
            + " from "
            + kind.table()
            + " where "
            + kind.condition()
            + " order by "
            + kind.order();
    sql.each(text, row -> texts(row, kind.columns()), each, values(person, kind));
  }

  private static List<String> texts(ResultSet row, List<Column> columns) throws SQLException {
    var texts = new ArrayList<String>();
    for (var at = 0; at < columns.size(); at++) {
      texts.add(text(row, at + 1, columns.get(at).form()));
    }
    return List.copyOf(texts);
  }

  private static String text(ResultSet row, int at, Column.Form form) throws SQLException {
    if (row.getObject(at) == null) {
      return "";
    }
    return switch (form) {
      case TEXT -> row.getString(at);
      case TIME -> Instant.ofEpochMilli(row.getLong(at)).toString();
      case ID -> Sql.uuid(row.getBytes(at)).toString();
    };
  }

  private Object[] values(SubjectRef person, HeldKind kind) {
    var owner = tenant.require().value();
    return kind.values().stream()
        .map(bound -> bound == Bound.TENANT ? owner : person.value())
        .toArray();
  }
}
