package io.troth.eventbus.internal;

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

  final <T> T prepare(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException cause) {
      throw new StatementFailedException(cause);
    }
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
