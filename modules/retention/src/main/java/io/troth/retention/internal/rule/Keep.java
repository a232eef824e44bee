package io.troth.retention.internal.rule;

import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import java.time.Instant;

/**
 * How long the law has a category kept.
 *
 * @param yearEnd whether it counts from the end of the calendar year in which it would begin (§
 *     147(4) AO)
 */
public record Keep(TimeSpan lasts, RetentionTrigger countsFrom, boolean yearEnd) {

  /** When a keep-period that begins then is over. */
  public Instant end(Instant start) {
    return Ends.end(yearEnd ? Ends.nextYear(start) : start, lasts);
  }

  /** Exactly what began at this instant or before is kept no longer. */
  public Instant latestStart(Instant now) {
    var latest = Ends.latestStart(now, lasts);
    return yearEnd ? Ends.latestInYearBefore(latest) : latest;
  }
}
