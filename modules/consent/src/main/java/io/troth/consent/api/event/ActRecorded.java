package io.troth.consent.api.event;

import io.troth.consent.api.ActType;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code consent.act-recorded.v1}: an act entered the ledger. */
public record ActRecorded(
    UUID act,
    SubjectRef person,
    ActType type,
    PolicyId policy,
    VersionId version,
    Optional<String> purpose,
    Instant at)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
