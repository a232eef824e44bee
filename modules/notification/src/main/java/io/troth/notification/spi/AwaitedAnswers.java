package io.troth.notification.spi;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asked of the room that derives standing: who was told of a version, is not bound by it, and has
 * said neither yes nor no.
 */
public interface AwaitedAnswers {

  /**
   * Those whose day falls into a window, in the order of their references.
   *
   * @param after where the stretch before ended; empty for the beginning
   * @param limit how many people are looked at, at most
   */
  Stretch next(VersionId version, Window window, Optional<SubjectRef> after, int limit);

  /** The same of one person; empty once they have answered or are bound. */
  Optional<Awaited> of(SubjectRef person, VersionId version);

  /** From an instant on, without it, up to another, with it. */
  record Window(Instant from, Instant until) {

    public boolean holds(Instant instant) {
      return instant.isAfter(from) && !instant.isAfter(until);
    }
  }

  /**
   * @param last whom the next stretch begins after; empty at the end
   */
  record Stretch(List<Awaited> people, Optional<SubjectRef> last) {
    public Stretch {
      people = List.copyOf(people);
    }
  }

  /**
   * Somebody who may still answer.
   *
   * @param day on which it binds them by the clock, or from which what is new stays closed to them
   */
  record Awaited(SubjectRef person, Instant day, Why why) {}

  /** What happens on that day without an answer. */
  enum Why {
    /** The version binds them. */
    BINDS,
    /** What needs their acceptance is closed to them until they give it. */
    NEEDS_ACCEPTANCE
  }
}
