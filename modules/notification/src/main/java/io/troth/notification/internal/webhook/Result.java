package io.troth.notification.internal.webhook;

import io.troth.notification.api.AttemptOutcome;
import java.util.Optional;
import java.util.Set;

/**
 * How an attempt ended.
 *
 * @param code HTTP status, when there was an answer
 * @param wish for how long the address asked to be left alone, as it wrote it
 */
record Result(AttemptOutcome outcome, Optional<Integer> code, Optional<String> wish) {

  private static final int GONE = 410;
  private static final int HUNDRED = 100;

  /** Too many requests; what a proxy says when the server behind it is away. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  static Result without(AttemptOutcome outcome) {
    return new Result(outcome, Optional.empty(), Optional.empty());
  }

  static Result answered(int code) {
    return answered(code, Optional.empty());
  }

  /** Whoever is well may not be waited for, whatever it says beside. */
  static Result answered(int code, Optional<String> wish) {
    var outcome =
        code == GONE
            ? AttemptOutcome.GONE
            : switch (code / HUNDRED) {
              case 2 -> AttemptOutcome.DELIVERED;
              case 3 -> AttemptOutcome.REDIRECTED;
              default -> AttemptOutcome.REFUSED;
            };
    return new Result(outcome, Optional.of(code), wish.filter(any -> BUSY.contains(code)));
  }

  boolean delivered() {
    return outcome == AttemptOutcome.DELIVERED;
  }

  /** Whether the trouble is the address's rather than with this one fact: others would fail too. */
  boolean isOfAddress() {
    return code.map(BUSY::contains).orElse(true);
  }
}
