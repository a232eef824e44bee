package io.troth.policy.api;

/** Reviews of policies: publishing a version is one, and so is finding that nothing must change. */
public interface PolicyReviews {

  /**
   * Declares that a policy was reviewed today and may stay as it is.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void declareDone(PolicyId policy);
}
