package io.troth.policy.internal.flow;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds what an address names: a version under another policy's address is not there. */
@Singleton
public class Addressed {

  private final Policies policies;

  Addressed(Policies policies) {
    this.policies = policies;
  }

  /**
   * @throws Problem not-found
   */
  public VersionView version(UUID policyId, UUID versionId) {
    return policies
        .version(new VersionId(versionId))
        .filter(version -> version.head().policy().value().equals(policyId))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }
}
