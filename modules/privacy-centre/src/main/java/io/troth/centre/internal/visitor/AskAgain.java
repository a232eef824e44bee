package io.troth.centre.internal.visitor;

import static java.time.temporal.ChronoUnit.DAYS;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/** How long a no is left in peace before the question may come again. */
final class AskAgain {

  /** The longest month there is, so that the question never comes too early. */
  private static final int MONTH = 31;

  /** Neither it nor the next has a leap day. */
  private static final int COMMON_YEAR = 2025;

  private AskAgain() {}

  /**
   * Days by the law pack.
   *
   * @param jurisdictions the policy answers to; none where it names none, which is the strictest
   */
  static int days(Set<String> jurisdictions) {
    return LawPack.current().reprompt(jurisdictions).months() * MONTH;
  }

  /** The fewest days that a span can have, at least one: a yes is never taken for longer. */
  static int daysOf(TimeSpan span) {
    var days =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> LocalDate.of(COMMON_YEAR, month, 1))
            .mapToLong(start -> DAYS.between(start, start.plus(span.calendar())))
            .min()
            .orElseThrow();
    return (int) Math.max(1, days);
  }
}
