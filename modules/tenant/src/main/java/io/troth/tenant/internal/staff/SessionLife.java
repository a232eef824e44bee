package io.troth.tenant.internal.staff;

import java.time.Duration;
import java.time.Instant;

/** How long a session lasts. Pure. */
record SessionLife(Duration idle, Duration absolute) {

  /** A session not used for half an hour, or older than a working day, is over. */
  static final SessionLife OF_STAFF = new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12));

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  boolean isOver(Instant startedAt, Instant lastSeenAt, Instant now) {
    return !now.isBefore(lastSeenAt.plus(idle)) || !now.isBefore(startedAt.plus(absolute));
  }

  /** Use is written at most once a minute. */
  static boolean worthNoting(Instant lastSeenAt, Instant now) {
    return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
  }
}
