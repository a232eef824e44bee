package io.troth.tenancy.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands before an object of the driver's and never hands the object itself out. */
abstract class Forwarding implements InvocationHandler {

  private final Object target;

  Forwarding(Object target) {
    this.target = target;
  }

  /** The guarded object as the interface that callers know. */
  <T> T as(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(Forwarding.class.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public final @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    return switch (method.getName()) {
      case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "guarded " + target.getClass().getSimpleName();
      case "unwrap" ->
          unwrap(proxy, (Class<?>) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]));
      case "isWrapperFor" ->
          ((Class<?>) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]))
              .isInstance(proxy);
      default -> guarded(proxy, method, arguments == null ? new Object[0] : arguments);
    };
  }

  private static Object unwrap(Object proxy, Class<?> wanted) throws TenancyViolation {
    if (!wanted.isInstance(proxy)) {
      throw new TenancyViolation("the driver's own objects are not handed out");
    }
    return proxy;
  }

  abstract @Nullable Object guarded(Object proxy, Method method, @Nullable Object[] arguments)
      throws SQLException;

  /** Calls the driver. */
  final @Nullable Object forward(Method method, @Nullable Object[] arguments) throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SQLException rethrown(@Nullable Throwable cause) {
    if (cause instanceof SQLException sql) {
      return sql;
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new SQLException(cause);
  }
}
