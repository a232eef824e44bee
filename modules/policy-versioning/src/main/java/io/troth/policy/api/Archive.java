package io.troth.policy.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The archive of policies: nothing new is published of them, and whoever is bound stays bound. What
 * was published stays readable, decisions go on.
 */
public interface Archive {

  /** The most characters of a reason. */
  int LONGEST_REASON = 500;

  /**
   * Archives a policy. No draft begins, nothing is published or corrected, and no review is asked
   * for.
   *
   * @param reason for staff
   * @return what is kept of it
   * @throws io.troth.kernel.Problem not-found; archive-not-possible while a version is announced
   *     whose date has not come, and of what is archived already; not-a-person for an API key;
   *     invalid-input for a missing or too long reason
   */
  Archived put(PolicyId policy, String reason);

  /**
   * Takes a policy out of the archive.
   *
   * @throws io.troth.kernel.Problem not-found; archive-not-possible unless it is archived;
   *     not-a-person
   */
  void takeBack(PolicyId policy);

  /** Since when, by whom and why it is archived; empty when it is not. */
  Optional<Archived> find(PolicyId policy);

  /**
   * A policy in the archive.
   *
   * @param by id of the person of the staff
   */
  record Archived(PolicyId policy, Instant at, String by, String reason) {}
}
