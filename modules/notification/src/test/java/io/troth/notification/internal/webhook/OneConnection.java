package io.troth.notification.internal.webhook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection of its own to the database of the tests, which counts the rows that it reads. */
final class OneConnection implements AutoCloseable {

  private final Connection connection;

  OneConnection(String url, String user, String password) throws SQLException {
    connection = DriverManager.getConnection(url, user, password);
  }

  /** Gives this connection to whoever asks, and closes it for nobody. */
  DataSource source() {
    return proxy(DataSource.class, (any, method, values) -> shared());
  }

  private Connection shared() {
    return proxy(
        Connection.class,
        (any, method, values) -> method.getName().equals("close") ? null : call(method, values));
  }

  private Object call(Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(connection, values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** How many rows of tables and indexes the work read, by any way of reading them. */
  long reads(Runnable work) throws SQLException {
    var before = reads();
    work.run();
    return reads() - before;
  }

  private long reads() throws SQLException {
    var sum = 0L;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      while (rows.next()) {
        sum += rows.getString(1).equals("Handler_read_rnd_deleted") ? 0 : rows.getLong(2);
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
