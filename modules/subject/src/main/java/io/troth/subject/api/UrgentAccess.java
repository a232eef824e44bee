package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks without the person's leave: in an emergency, or because the law demands it. They exist only
 * where the policy that binds the person declares them, need two people of the staff, a ground and
 * an end within a day, and the person is told unless the law forbids it.
 */
public interface UrgentAccess {

  /** Whether the policy that binds the person declares such looks. */
  boolean isDeclaredFor(SubjectRef person);

  /**
   * The first of two asks. Somebody else has a day to approve.
   *
   * @param kind EMERGENCY or LEGAL
   * @param wish its purpose is the ground
   * @param silence why the person must not be told; empty tells them as soon as it is approved
   * @throws io.troth.kernel.Problem invalid-input; conflict where the policy does not declare it
   */
  GrantView ask(LookGround kind, SupportGrants.Wish wish, Optional<GrantView.Silence> silence);

  /**
   * The second of two approves; it begins now.
   *
   * @throws io.troth.kernel.Problem not-found; conflict when it was answered or has lapsed, and for
   *     the one who asked
   */
  GrantView approve(UUID id);

  /** The second of two refuses. */
  void decline(UUID id);

  /** Ends it before its time. */
  void end(UUID id);

  /** Tells the person of what was kept from them. */
  void tell(UUID id);

  /**
   * Says that the law still forbids telling, and when it is looked at again.
   *
   * @throws io.troth.kernel.Problem invalid-input unless within the next 180 days
   */
  void keepUntold(UUID id, Instant review);
}
