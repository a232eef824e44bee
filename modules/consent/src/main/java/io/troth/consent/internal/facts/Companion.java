package io.troth.consent.internal.facts;

import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a device that is linked to a person did: a copy in the person's row, so that a decision
 * still reads one row. The device's own row stays as it is.
 *
 * @param joinedAt when the link began
 */
public record Companion(
    SubjectRef device,
    Instant joinedAt,
    Map<PolicyId, List<ConsentAct>> consents,
    ChoiceFacts choices) {

  public Companion {
    consents = Map.copyOf(consents);
  }
}
