package io.troth.policy.api;

/** Writing the next version. A policy has at most one draft at a time. */
public interface Drafts {

  /**
   * Starts a draft as a copy of how a published version reads now. The summary of what changes is
   * left out, unless the version was withdrawn: then everything that was written goes on.
   *
   * @throws io.troth.kernel.Problem draft-exists when the policy has a draft already;
   *     policy-archived
   */
  VersionView begin(VersionId from);

  /**
   * Replaces what the draft says.
   *
   * @param revision the revision the editor saw
   * @throws io.troth.kernel.Problem stale-edit when somebody else edited since; conflict when the
   *     version is published; invalid-input with a violation for every fault
   */
  VersionView edit(VersionId draft, long revision, PolicyDocument document);

  /** Throws the draft away. */
  void discard(VersionId draft, long revision);
}
