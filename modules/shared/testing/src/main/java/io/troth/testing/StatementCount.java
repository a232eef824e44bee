package io.troth.testing;

import io.troth.tenancy.guard.ExecutedStatements;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Counts what reaches the database: round trips are part of the contract. */
public final class StatementCount {

  /**
   * The list of tenants is kept in memory and read again when it is some seconds old: when that
   * happens is a matter of time, not of the work.
   */
  private static final String TENANT_AGAIN = " from tenant where ";

  private StatementCount() {}

  /**
   * The statements that the work ran itself, in order; sweeps and relays beside it do not count.
   */
  public static List<String> during(Runnable work) {
    var own = Thread.currentThread();
    return during(work, () -> Thread.currentThread() == own);
  }

  /** The statements of all threads while the work ran, for requests that another thread answers. */
  public static List<String> everywhereDuring(Runnable work) {
    return during(work, () -> true);
  }

  private static List<String> during(Runnable work, BooleanSupplier counts) {
    var seen = new CopyOnWriteArrayList<String>();
    var stop =
        ExecutedStatements.listen(
            sql -> {
              if (counts.getAsBoolean() && !sql.contains(TENANT_AGAIN)) {
                seen.add(sql);
              }
            });
    try {
      work.run();
    } finally {
      stop.run();
    }
    return List.copyOf(seen);
  }
}
