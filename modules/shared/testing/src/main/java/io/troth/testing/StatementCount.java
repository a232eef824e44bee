package io.troth.testing;

import io.troth.tenancy.guard.ExecutedStatements;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts what reaches the database, on whatever thread: round trips are part of the contract. */
public final class StatementCount {

  private StatementCount() {}

  /** The statements run while the work ran, in order; keep timers and relays still meanwhile. */
  public static List<String> during(Runnable work) {
    var seen = new CopyOnWriteArrayList<String>();
    var stop = ExecutedStatements.listen(seen::add);
    try {
      work.run();
    } finally {
      stop.run();
    }
    return List.copyOf(seen);
  }
}
