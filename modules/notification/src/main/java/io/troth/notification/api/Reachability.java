package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;

/** Who cannot be reached by mail, and why. */
public interface Reachability {

  Page<Unreachable> list(PageRequest page);

  long count();

  boolean reachable(SubjectRef subject);

  record Unreachable(SubjectRef subject, Reason reason, Instant since) {}

  enum Reason {
    /** No address is known. */
    NO_ADDRESS,
    /** The mail server refused the address for good. */
    REFUSED,
    /** A mail came back. */
    BOUNCED
  }
}
