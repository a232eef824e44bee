package io.troth.policy.api;

import java.util.Collection;
import java.util.List;

/**
 * Promises that nothing here keeps and that the tenant's owner makes all the same, each with a
 * reason. Who may call is decided at the door: the permission {@code gaps:accept}, which only
 * owners have.
 *
 * <p>An acceptance holds for what was promised when it was given. It lapses when the promise
 * changes, and for good once a control keeps it.
 */
public interface AcceptedGaps {

  int LONGEST_REASON = 500;

  /**
   * Accepts gaps of a version, drafts included, for one reason.
   *
   * @param reason 10 to 500 characters, shown to staff
   * @return in the order asked for
   * @throws io.troth.kernel.Problem not-found; invalid-input when a commitment is none of the
   *     version's or the reason is too short or too long; conflict when something keeps the promise
   *     already
   */
  List<PromiseBoard.Gap> accept(
      VersionId version, Collection<CommitmentKey> commitments, String reason);

  /**
   * Accepts every gap of a version that nobody answers for yet, for one reason.
   *
   * @throws io.troth.kernel.Problem not-found; invalid-input when the reason is too short or long
   */
  List<PromiseBoard.Gap> acceptAll(VersionId version, String reason);

  /**
   * Takes an acceptance back. What is published stays published and shows as a gap.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void withdraw(GapId gap);
}
