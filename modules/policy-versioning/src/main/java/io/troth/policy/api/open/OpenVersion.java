package io.troth.policy.api.open;

import io.troth.policy.api.PolicyDocument;

/**
 * A published version with everything it says.
 *
 * @param address where it was asked for: as it reads now, or one of its wordings
 */
public record OpenVersion(
    OpenPolicy policy, OpenHead head, PolicyDocument document, OpenAddress address) {

  /** A version as it reads now. */
  public OpenVersion(OpenPolicy policy, OpenHead head, PolicyDocument document) {
    this(policy, head, document, policy.address(head));
  }
}
