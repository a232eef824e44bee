package io.troth.policy.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.policy.api.PolicyId;
import java.util.UUID;

/** {@code policy.gap-ended.v1}: nobody answers for this gap any more. */
public record GapEnded(PolicyId policy, UUID gap, String commitment, Cause cause)
    implements DomainEvent {

  /** Why it ended. */
  public enum Cause {
    WITHDRAWN,
    /** A control keeps the promise now. */
    CONTROLLED
  }
}
