package io.troth.policy.api;

import java.time.Duration;
import java.util.Optional;

/** Taking published versions back before they are in force. */
public interface Withdrawals {

  /** So long before its date a version can be withdrawn at the latest: until all replicas know. */
  Duration MARGIN = Duration.ofMinutes(1);

  /** The most characters of a reason. */
  int LONGEST_REASON = 500;

  /**
   * Withdraws a version. From here on it binds nobody and never did, nobody more is told of it, and
   * nobody is asked about it; its text stays readable, marked as withdrawn. Its number is not used
   * again.
   *
   * @throws io.troth.kernel.Problem not-found; withdrawal-not-possible for a draft, for a version
   *     whose date has come or comes within {@link #MARGIN}, for one withdrawn already, and while a
   *     later one is announced; invalid-input for a missing or too long reason
   */
  VersionView withdraw(VersionId version, String reason);

  /**
   * Withdraws a version and begins the next one with everything that was written in it, to be
   * corrected and announced anew: whoever was told of the first is told of the second, and their
   * time begins anew.
   *
   * @return the draft
   * @throws io.troth.kernel.Problem as {@link #withdraw}, and draft-exists while another draft is
   *     being written; then nothing is withdrawn
   */
  VersionView withdrawAndDraft(VersionId version, String reason);

  /** Why, by whom and when it was withdrawn; empty when it was not. */
  Optional<Withdrawal> find(VersionId version);
}
