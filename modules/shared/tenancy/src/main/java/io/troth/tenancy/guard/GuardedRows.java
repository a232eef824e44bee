package io.troth.tenancy.guard;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows, which know their statement. */
final class GuardedRows extends Forwarding {

  private final @Nullable Statement statement;

  private GuardedRows(ResultSet rows, @Nullable Statement statement) {
    super(rows);
    this.statement = statement;
  }

  static ResultSet around(ResultSet rows, @Nullable Statement statement) {
    return new GuardedRows(rows, statement).as(ResultSet.class);
  }

  @Override
  @Nullable Object guarded(Object proxy, Method method, @Nullable Object[] arguments)
      throws SQLException {
    return method.getName().equals("getStatement") ? statement : forward(method, arguments);
  }
}
