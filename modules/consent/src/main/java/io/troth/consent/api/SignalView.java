package io.troth.consent.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a person stands with sale and sharing.
 *
 * @param since when the present state began; empty for {@link State#OPEN}
 * @param receipt of the act that led to it; empty for {@link State#OPEN}
 */
public record SignalView(State state, Optional<Instant> since, Optional<UUID> receipt) {

  /** Where sale and sharing stand. */
  public enum State {
    /** Neither opted out nor allowed explicitly. */
    OPEN,
    /** Opted out by the signal of a browser: "opt-out request honored". */
    SIGNAL_HONOURED,
    /** Opted out by the person. */
    OPTED_OUT,
    /** Allowed explicitly, for this provider alone. */
    EXCEPTION
  }

  public boolean optedOut() {
    return state == State.SIGNAL_HONOURED || state == State.OPTED_OUT;
  }
}
