package io.troth.notification.spi;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.util.OptionalInt;

/**
 * Which version binds a person of the current tenant now; implemented by the room that derives
 * standing. Asked about single people only, when they join or their address changes: somebody bound
 * by an older version than the one in force is still owed its notice.
 */
public interface BoundVersions {

  /** Number of the version; empty when none binds the person. */
  OptionalInt number(PolicyId policy, SubjectRef subject);
}
