package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.web.EntityTags;
import jakarta.inject.Singleton;

/** Finds what an address names: a version under another policy's address is not there. */
@Singleton
public class Addressed {

  private final Policies policies;

  Addressed(Policies policies) {
    this.policies = policies;
  }

  /** A version somebody edits, and the revision they have seen of it. */
  public record Edit(VersionId version, long seen) {}

  /**
   * @throws Problem not-found
   */
  public VersionView version(VersionAddress at) {
    return policies
        .version(new VersionId(at.versionId()))
        .filter(version -> version.head().policy().value().equals(at.policyId()))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }

  /**
   * @throws Problem not-found
   */
  public VersionId id(VersionAddress at) {
    return version(at).head().id();
  }

  /**
   * What is edited. Whether the edit says which state it was made from is looked at first.
   *
   * @throws Problem as {@link EntityTags#expected}, or not-found
   */
  public Edit edit(EditAddress at) {
    long seen = EntityTags.expected(at.ifMatch());
    return new Edit(id(at.version()), seen);
  }
}
