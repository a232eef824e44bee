package io.troth.notification.internal;

import java.time.Instant;
import java.util.UUID;

/** Our identifiers begin with their time (RFC 9562 §5.7): a stretch of time is one of a key. */
public final class FirstIds {

  private static final int SHIFT = 16;

  /** The last moment that 48 bits can name, in the year 10889. */
  private static final Instant LAST = Instant.ofEpochMilli((1L << 48) - 1);

  private FirstIds() {}

  /**
   * Not greater than any identifier made at that moment or later, and greater than all before.
   *
   * @param moment any at all: whoever asks for the end of time gets the last identifier there can
   *     be
   */
  public static UUID at(Instant moment) {
    if (moment.isBefore(Instant.EPOCH)) {
      return new UUID(0, 0);
    }
    var known = moment.isAfter(LAST) ? LAST : moment;
    return new UUID(known.toEpochMilli() << SHIFT, 0);
  }
}
