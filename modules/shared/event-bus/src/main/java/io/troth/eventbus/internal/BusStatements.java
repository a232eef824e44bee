package io.troth.eventbus.internal;

import io.troth.tenancy.ManyRows;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the classes with the bus's SQL share. Plain JDBC because the bus is made of batched inserts,
 * upserts and {@code skip locked} claims, for which Hibernate has no portable form; it joins the
 * transaction at hand like everything else.
 */
abstract class BusStatements {

  private static final int ROWS_AT_ONCE = 1_000;

  private final DataSource database;

  BusStatements(DataSource database) {
    this.database = database;
  }

  /** Work with one prepared statement. */
  interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Sets the parameters of one row of a batch. */
  interface Binding<V> {
    void bind(PreparedStatement statement, V value) throws SQLException;
  }

  /** Sets the parameters of one row that is inserted. */
  interface RowBinding<V> {
    void bind(RowValues row, V value) throws SQLException;
  }

  /** The parameters of one row, counted from 1, wherever in a statement the row stands. */
  record RowValues(PreparedStatement statement, int before) {

    void setBytes(int index, byte @Nullable [] value) throws SQLException {
      statement.setBytes(before + index, value);
    }

    void setLong(int index, long value) throws SQLException {
      statement.setLong(before + index, value);
    }

    void setString(int index, @Nullable String value) throws SQLException {
      statement.setString(before + index, value);
    }
  }

  final <T> T prepare(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException cause) {
      throw new StatementFailedException(cause);
    }
  }

  /** Inserts many rows by statements that are known already, and what is left over as a batch. */
  final <V> void insert(String sql, Collection<V> values, RowBinding<? super V> binding) {
    var rows = List.copyOf(values);
    var many = rows.size() < ManyRows.FEW ? null : ManyRows.of(sql).orElse(null);
    var done = 0;
    while (many != null && many.next(rows.size() - done) > 0) {
      var size = many.next(rows.size() - done);
      var chunk = rows.subList(done, done + size);
      done += prepare(many.text(size), row -> insert(row, chunk, many.width(), binding));
    }
    batch(
        sql,
        rows.subList(done, rows.size()),
        (statement, value) -> binding.bind(new RowValues(statement, 0), value));
  }

  private static <V> int insert(
      PreparedStatement statement, List<V> rows, int width, RowBinding<? super V> binding)
      throws SQLException {
    for (var at = 0; at < rows.size(); at++) {
      binding.bind(new RowValues(statement, at * width), rows.get(at));
    }
    statement.executeUpdate();
    return rows.size();
  }

  final <V> void batch(String sql, Collection<V> values, Binding<? super V> binding) {
    if (values.isEmpty()) {
      return;
    }
    prepare(
        sql,
        statement -> {
          if (values.size() == 1) {
            binding.bind(statement, values.iterator().next());
            return statement.executeUpdate();
          }
          return batch(statement, values, binding);
        });
  }

  /** The driver sends inserts as one statement with many rows, to which servers set a limit. */
  private static <V> int batch(
      PreparedStatement statement, Collection<V> values, Binding<? super V> binding)
      throws SQLException {
    var waiting = 0;
    for (V value : values) {
      binding.bind(statement, value);
      statement.addBatch();
      waiting++;
      if (waiting == ROWS_AT_ONCE) {
        statement.executeBatch();
        waiting = 0;
      }
    }
    if (waiting > 0) {
      statement.executeBatch();
    }
    return values.size();
  }

  static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
    return found;
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static byte @Nullable [] bytes(Optional<UUID> id) {
    return id.map(BusStatements::bytes).orElse(null);
  }

  static UUID uuid(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  static Optional<UUID> optionalUuid(byte @Nullable [] bytes) {
    return bytes == null ? Optional.empty() : Optional.of(uuid(bytes));
  }

  /** A statement that the database refused; rolls the transaction back. */
  static final class StatementFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailedException(SQLException cause) {
      super(cause);
    }
  }
}
