package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Leave to see who somebody is: asked for, given, refused, ended.
 *
 * @param kind PERMISSION, EMERGENCY or LEGAL
 * @param askedBy account of the staff; empty when the person opened it to all of support unasked
 * @param purpose what for, at most 200 characters; the ground of the law or of the emergency
 * @param asked fields that were asked for
 * @param minutes that were asked for
 * @param lapsesAt until when an answer counts
 * @param leave what was granted
 * @param silence why the person is not told, while they are not
 */
public record GrantView(
    UUID id,
    SubjectRef person,
    LookGround kind,
    Optional<String> askedBy,
    String purpose,
    Set<IdentityField> asked,
    int minutes,
    Instant askedAt,
    Instant lapsesAt,
    Optional<Leave> leave,
    Optional<Instant> refusedAt,
    Optional<Instant> revokedAt,
    Optional<Silence> silence) {

  public GrantView {
    asked = Set.copyOf(asked);
  }

  /**
   * What was granted.
   *
   * @param by the second person of the staff; empty when the person gave it
   */
  public record Leave(Set<IdentityField> fields, Instant at, Instant ends, Optional<String> by) {
    public Leave {
      fields = Set.copyOf(fields);
    }

    public long minutes() {
      return Duration.between(at, ends).toMinutes();
    }
  }

  /**
   * Why the person is not told.
   *
   * @param ground the provision that forbids it, at most 200 characters
   * @param review when that is looked at again
   */
  public record Silence(String ground, Instant review) {}

  public AccessState state(Instant now) {
    if (refusedAt.isPresent()) {
      return AccessState.REFUSED;
    }
    if (revokedAt.isPresent()) {
      return AccessState.REVOKED;
    }
    if (leave.isPresent()) {
      return now.isBefore(leave.get().ends()) ? AccessState.LIVE : AccessState.ENDED;
    }
    return now.isBefore(lapsesAt) ? AccessState.WAITING : AccessState.LAPSED;
  }

  /** Whether this lets a member of staff look now. */
  public boolean lets(String account, Instant now) {
    return state(now) == AccessState.LIVE && askedBy.map(account::equals).orElse(true);
  }
}
