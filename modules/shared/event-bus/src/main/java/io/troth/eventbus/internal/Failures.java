package io.troth.eventbus.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** What may be said of a failure: never its message, which could hold personal data. */
final class Failures {

  /** Lock wait timeout, deadlock, record changed since read (MariaDB). */
  private static final Set<Integer> CONTENTION = Set.of(1205, 1213, 1020);

  private static final int MAX_DEPTH = 20;
  private static final int MAX_LENGTH = 200;

  private Failures() {}

  /** Whether the transaction only lost a race for locks. */
  static boolean isContention(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause -> cause instanceof SQLException sql && CONTENTION.contains(sql.getErrorCode()));
  }

  /** Class of the innermost cause, up to 200 characters. */
  static String name(Throwable failure) {
    var name = root(failure).getClass().getName();
    return name.substring(0, Math.min(name.length(), MAX_LENGTH));
  }

  /** Where in our own code it happened. */
  static String place(Throwable failure) {
    return Arrays.stream(root(failure).getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.troth."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_DEPTH);
  }
}
