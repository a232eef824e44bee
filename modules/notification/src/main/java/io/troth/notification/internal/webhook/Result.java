package io.troth.notification.internal.webhook;

import io.troth.notification.api.AttemptOutcome;
import java.util.Optional;
import java.util.Set;

/**
 * How an attempt ended.
 *
 * @param code HTTP status, when there was an answer
 */
record Result(AttemptOutcome outcome, Optional<Integer> code) {

  private static final int GONE = 410;
  private static final int HUNDRED = 100;

  /** Too many requests; what a proxy says when the server behind it is away. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  static Result without(AttemptOutcome outcome) {
    return new Result(outcome, Optional.empty());
  }

  static Result answered(int code) {
    var outcome =
        code == GONE
            ? AttemptOutcome.GONE
            : switch (code / HUNDRED) {
              case 2 -> AttemptOutcome.DELIVERED;
              case 3 -> AttemptOutcome.REDIRECTED;
              default -> AttemptOutcome.REFUSED;
            };
    return new Result(outcome, Optional.of(code));
  }

  boolean delivered() {
    return outcome == AttemptOutcome.DELIVERED;
  }

  /** Whether the trouble is the address's rather than with this one fact: others would fail too. */
  boolean isOfAddress() {
    return code.map(BUSY::contains).orElse(true);
  }
}
