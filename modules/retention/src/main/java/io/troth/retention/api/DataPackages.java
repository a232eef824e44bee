package io.troth.retention.api;

import io.troth.kernel.SubjectRef;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Everything held about a person as one file (GDPR Articles 15(3) and 20). */
public interface DataPackages {

  /** How long to wait before the next one of the same person. */
  Duration PAUSE = Duration.ofMinutes(1);

  /**
   * Begins a package. From here on it counts as made, and the fact is published: whether all of it
   * arrived, nobody can know here.
   *
   * @throws io.troth.kernel.Problem {@code not-found} for somebody unknown; {@code
   *     too-many-requests} before {@link #PAUSE} is over
   */
  Begun begin(SubjectRef person, Door door);

  /** When the last one was begun; empty when none ever was. */
  Optional<Instant> last(SubjectRef person);

  /** By which door a package leaves. */
  enum Door {
    /** The person's own session or token. */
    PERSON,
    /** The key of one of the tenant's servers. */
    KEY
  }

  /**
   * A package that may be written, once and in the same tenant's scope.
   *
   * @param fileName says nothing of the person
   */
  record Begun(String fileName, Body body) {}

  /** Writes the package while it is read; a fault leaves no whole file. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }
}
