package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What came back of the current tenant's mails, or was refused or complained of. */
public interface ReturnedMails {

  /** Newest first. */
  Page<Returned> list(Optional<ReturnKind> kind, PageRequest page);

  Optional<Returned> find(UUID id);

  /** How many of the mails planned since then were taken, and what came back since then. */
  Rates since(Instant from);

  /**
   * One report; a notice has at most one of each kind.
   *
   * @param status enhanced status code (RFC 3463) such as {@code 5.1.1}, the kind of complaint (RFC
   *     5965) such as {@code abuse}, or empty
   * @param pending whether the person's address was not put right since
   */
  record Returned(
      UUID id,
      UUID notice,
      SubjectRef subject,
      ReturnKind kind,
      String status,
      Instant reportedAt,
      boolean pending) {}

  /**
   * @param taken mails that a mail server took
   * @param returned kinds of which there was none are missing
   */
  record Rates(long taken, Map<ReturnKind, Long> returned) {
    public Rates {
      returned = Map.copyOf(returned);
    }

    public long count(ReturnKind kind) {
      return returned.getOrDefault(kind, 0L);
    }
  }
}
