package io.troth.retention.internal.connector;

import java.util.Locale;
import java.util.Optional;

/**
 * What a system says it did.
 *
 * @param gone rows or records, not negative
 * @param reason why it refused, as it wrote it
 */
record Said(Status status, long gone, String reason) {

  /** In messages in lower case. */
  enum Status {
    /** It erased the person, or never knew them. */
    ERASED,
    /** It will not. */
    REFUSED
  }

  /** Empty for a status there is not, or a count below zero. */
  static Optional<Said> read(String status, long count, String reason) {
    for (var one : Status.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(status) && count >= 0) {
        return Optional.of(new Said(one, count, reason));
      }
    }
    return Optional.empty();
  }

  Outcome outcome() {
    return status == Status.ERASED ? new Outcome.Erased(gone) : new Outcome.Refused(reason);
  }
}
