package io.troth.tenancy.guard;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The catalogue, which knows its connection. */
final class GuardedMetaData extends Forwarding {

  private final Connection connection;

  GuardedMetaData(@Nullable Object metaData, Connection connection) {
    super(Objects.requireNonNull(metaData));
    this.connection = connection;
  }

  @Override
  @Nullable Object guarded(Object proxy, Method method, @Nullable Object[] arguments)
      throws SQLException {
    if (method.getName().equals("getConnection")) {
      return connection;
    }
    var answer = forward(method, arguments);
    return answer instanceof ResultSet rows ? GuardedRows.around(rows, null) : answer;
  }
}
