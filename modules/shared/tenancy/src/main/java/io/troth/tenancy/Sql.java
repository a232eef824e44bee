package io.troth.tenancy;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain JDBC for the few listed classes that need it: what must be read before a tenant or a
 * session exists, batches, hot paths. Joins the transaction at hand; the guard sees every
 * statement. Identifiers are bound as 16 bytes, instants as epoch milliseconds, enums by name.
 */
public final class Sql {

  /**
   * Error numbers that MySQL and MariaDB share; a failed batch has no exception type of its own.
   */
  private static final int DUPLICATE = 1062;

  private static final Set<Integer> PASSING = Set.of(1205, 1213);

  /** The server takes 65,535 values in one statement; long ones gain nothing. */
  private static final int VALUES_AT_ONCE = 10_000;

  /** By which the driver is asked not to gather the rows first. */
  private static final int AS_THEY_ARRIVE = Integer.MIN_VALUE;

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /** Reads the present row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
    return prepared(
        sql,
        statement -> {
          bind(statement, values);
          return rows(statement, reader);
        });
  }

  /**
   * Hands over the rows of a query one by one while they arrive: memory does not grow with them.
   * Until the last one nothing else can be asked in the same transaction.
   */
  public <T> void each(
      String sql, Row<T> reader, Consumer<? super T> taker, @Nullable Object... values) {
    prepared(
        sql,
        statement -> {
          statement.setFetchSize(AS_THEY_ARRIVE);
          bind(statement, values);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              taker.accept(reader.read(rows));
            }
          }
          return Boolean.TRUE;
        });
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   * @throws DuplicateRowException when a unique key refuses it
   */
  public int update(String sql, @Nullable Object... values) {
    return prepared(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /**
   * One statement for many rows, each an array of the statement's values. Inserts of many rows are
   * statements with many rows ({@link ManyRows}); of the rest the driver makes one, so a batch is
   * one round trip, or few when it is large.
   */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    var done = rows.size() < ManyRows.FEW ? 0 : insert(ManyRows.of(sql).orElse(null), rows);
    var rest = rows.subList(done, rows.size());
    if (rest.size() == 1) {
      update(sql, rest.get(0));
    } else if (!rest.isEmpty()) {
      prepared(sql, statement -> batch(statement, rest));
    }
  }

  /** Inserts what fills whole statements, and says how many rows that were. */
  private int insert(@Nullable ManyRows insert, List<@Nullable Object[]> rows) {
    var done = 0;
    while (insert != null && insert.next(rows.size() - done) > 0) {
      var size = insert.next(rows.size() - done);
      var from = done;
      done += prepared(insert.text(size), statement -> insert(statement, rows, from, size));
    }
    return done;
  }

  private static int insert(
      PreparedStatement statement, List<@Nullable Object[]> rows, int from, int size)
      throws SQLException {
    var next = from;
    for (; next + size <= rows.size(); next += size) {
      var parameter = 1;
      for (var row : rows.subList(next, next + size)) {
        for (var value : row) {
          bind(statement, parameter++, value);
        }
      }
      statement.executeUpdate();
    }
    return next - from;
  }

  private static int batch(PreparedStatement statement, List<@Nullable Object[]> rows)
      throws SQLException {
    var atOnce = Math.max(1, VALUES_AT_ONCE / rows.get(0).length);
    for (var from = 0; from < rows.size(); from += atOnce) {
      for (var row : rows.subList(from, Math.min(rows.size(), from + atOnce))) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return rows.size();
  }

  public static UUID uuid(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The instant in a column of epoch milliseconds; empty when it is null. */
  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** A statement that the database refused. */
  public static class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    FailedException(SQLException cause) {
      super(cause);
      this.passing = PASSING.contains(cause.getErrorCode());
    }

    /** Whether the same work may succeed when its transaction is repeated from the start. */
    public boolean isPassing() {
      return passing;
    }
  }

  /** A row that is there already. */
  public static final class DuplicateRowException extends FailedException {
    private static final long serialVersionUID = 1L;

    DuplicateRowException(SQLException cause) {
      super(cause);
    }

    /** Somebody else wrote the row meanwhile: repeated, the work will find it. */
    @Override
    public boolean isPassing() {
      return true;
    }
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T prepared(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException cause) {
      throw cause.getErrorCode() == DUPLICATE
          ? new DuplicateRowException(cause)
          : new FailedException(cause);
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> reader) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof Optional<?> optional) {
      bind(statement, index, optional.orElse(null));
    } else if (value instanceof UUID id) {
      statement.setBytes(index, bytes(id));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof Instant instant) {
      statement.setLong(index, instant.toEpochMilli());
    } else if (value instanceof Enum<?> constant) {
      statement.setString(index, constant.name());
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Boolean flag) {
      statement.setBoolean(index, flag);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else {
      throw new IllegalArgumentException("No SQL value: " + value.getClass());
    }
  }
}
