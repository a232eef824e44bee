package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * {@code notice.banner-shown.v1}: the banner was truly on this person's screen, for the first time.
 */
public record BannerShown(
    SubjectRef person, PolicyId policy, VersionId version, Instant at, Optional<ZoneId> zone)
    implements DomainEvent {
  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
