package io.troth.tenancy.guard;

import io.troth.tenancy.guard.Verdict.Fenced;
import io.troth.tenancy.guard.Verdict.Refused;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement whose values are watched when it is prepared, and whose text when it is not. */
final class GuardedStatement extends Forwarding {

  private final Connection connection;
  private final String sql;
  private final @Nullable Bindings bindings;

  private GuardedStatement(
      Statement statement, Connection connection, String sql, @Nullable Bindings bindings) {
    super(statement);
    this.connection = connection;
    this.sql = sql;
    this.bindings = bindings;
  }

  static Statement plain(@Nullable Statement statement, Connection connection) {
    return new GuardedStatement(Objects.requireNonNull(statement), connection, "", null)
        .as(Statement.class);
  }

  static PreparedStatement prepared(
      @Nullable PreparedStatement statement,
      Connection connection,
      String sql,
      @Nullable Bindings bindings) {
    return new GuardedStatement(Objects.requireNonNull(statement), connection, sql, bindings)
        .as(PreparedStatement.class);
  }

  @Override
  @Nullable Object guarded(Object proxy, Method method, @Nullable Object[] arguments)
      throws SQLException {
    var name = method.getName();
    if (name.equals("getConnection")) {
      return connection;
    }
    if (name.startsWith("execute") || name.equals("addBatch")) {
      beforeRunning(name, arguments);
    } else if (name.startsWith("set") && arguments.length > 1) {
      beforeBinding(arguments);
    } else if (name.equals("clearParameters") && bindings != null) {
      bindings.clear();
    }
    var answer = forward(method, arguments);
    return answer instanceof ResultSet rows ? GuardedRows.around(rows, (Statement) proxy) : answer;
  }

  private void beforeRunning(String name, @Nullable Object[] arguments) throws SQLException {
    var text = sql;
    if (arguments.length > 0 && arguments[0] instanceof String given) {
      requireOpen(given);
      text = given;
    } else if (bindings != null) {
      bindings.requireSameTenant();
    }
    if (name.startsWith("execute")) {
      ExecutedStatements.tell(text);
    }
  }

  /** Text that is run as it stands has no parameters, so it cannot reach rows of a tenant. */
  private static void requireOpen(String given) throws TenancyViolation {
    var verdict = Verdicts.of(given);
    if (verdict instanceof Refused refused) {
      throw new TenancyViolation(refused.reason());
    }
    if (verdict instanceof Fenced) {
      throw new TenancyViolation("rows of tenants are touched by a statement that is not prepared");
    }
  }

  private void beforeBinding(@Nullable Object[] arguments) throws TenancyViolation {
    if (bindings != null && arguments[0] instanceof Integer parameter) {
      bindings.bind(parameter, arguments[1]);
    }
  }
}
