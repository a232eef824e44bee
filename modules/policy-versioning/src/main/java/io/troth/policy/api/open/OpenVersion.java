package io.troth.policy.api.open;

import io.troth.policy.api.PolicyDocument;

/** A published version with everything it says. */
public record OpenVersion(OpenPolicy policy, OpenHead head, PolicyDocument document) {

  public OpenAddress address() {
    return policy.address(head);
  }
}
