package io.troth.notification.internal.staff;

import io.troth.notification.api.StaffTopic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff may have to be told of.
 *
 * @param about the version or the webhook
 * @param seen how much of it they were told
 */
record Matter(StaffTopic topic, UUID about, Optional<PolicyId> policy, long seen) {

  VersionId version() {
    return new VersionId(about);
  }
}
