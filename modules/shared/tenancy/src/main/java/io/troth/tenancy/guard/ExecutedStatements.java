package io.troth.tenancy.guard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners of every statement that reaches the database; tests count by it. */
public final class ExecutedStatements {

  private static final List<Consumer<String>> LISTENERS = new CopyOnWriteArrayList<>();

  private ExecutedStatements() {}

  /** Tells the listener of each statement's text until the answer is run. */
  public static Runnable listen(Consumer<String> listener) {
    LISTENERS.add(listener);
    return () -> LISTENERS.remove(listener);
  }

  static void tell(String sql) {
    for (var listener : LISTENERS) {
      listener.accept(sql);
    }
  }
}
