package io.troth.tenancy.guard;

import io.troth.tenancy.guard.Verdict.Fenced;
import io.troth.tenancy.guard.Verdict.Refused;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection whose every statement is judged before it is prepared. */
final class GuardedConnection extends Forwarding {

  private final TenantAtHand atHand;

  private GuardedConnection(Connection connection, TenantAtHand atHand) {
    super(connection);
    this.atHand = atHand;
  }

  static Connection around(Connection connection, TenantAtHand atHand) {
    return new GuardedConnection(connection, atHand).as(Connection.class);
  }

  @Override
  @Nullable Object guarded(Object proxy, Method method, @Nullable Object[] arguments)
      throws SQLException {
    return switch (method.getName()) {
      case "prepareStatement" -> prepare((Connection) proxy, method, arguments);
      case "createStatement" -> {
        refuseUpdatable(arguments, 1);
        var statement = (Statement) forward(method, arguments);
        yield GuardedStatement.plain(statement, (Connection) proxy);
      }
      case "getMetaData" ->
          new GuardedMetaData(forward(method, arguments), (Connection) proxy)
              .as(DatabaseMetaData.class);
      case "prepareCall", "setCatalog", "setSchema", "setTypeMap" ->
          throw new TenancyViolation(method.getName() + " is not taken");
      default -> forward(method, arguments);
    };
  }

  private PreparedStatement prepare(Connection proxy, Method method, @Nullable Object[] arguments)
      throws SQLException {
    refuseUpdatable(arguments, 2);
    var sql = String.valueOf(arguments[0]);
    var verdict = Verdicts.of(sql);
    if (verdict instanceof Refused refused) {
      throw new TenancyViolation(refused.reason());
    }
    var bindings = verdict instanceof Fenced fenced ? new Bindings(fenced, atHand) : null;
    var statement = (PreparedStatement) forward(method, arguments);
    return GuardedStatement.prepared(statement, proxy, sql, bindings);
  }

  /** An updatable result would write rows without a statement to judge. */
  private static void refuseUpdatable(@Nullable Object[] arguments, int position)
      throws TenancyViolation {
    if (arguments.length > position
        && arguments[position] instanceof Integer concurrency
        && concurrency == ResultSet.CONCUR_UPDATABLE) {
      throw new TenancyViolation("updatable results are not taken");
    }
  }
}
