package io.troth.policy.internal.publication;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.policy.api.event.GapAccepted;
import io.troth.policy.api.event.GapEnded;
import io.troth.policy.api.event.PolicyArchived;
import io.troth.policy.api.event.PolicyTakenBack;
import io.troth.policy.api.event.VersionPublished;
import io.troth.policy.api.event.VersionRevised;
import io.troth.policy.api.event.VersionWithdrawn;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this module by name. */
@Singleton
final class PolicyFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("policy.version-published.v1", VersionPublished.class),
        new EventType<>("policy.gap-accepted.v1", GapAccepted.class),
        new EventType<>("policy.gap-ended.v1", GapEnded.class),
        new EventType<>("policy.version-withdrawn.v1", VersionWithdrawn.class),
        new EventType<>("policy.version-revised.v1", VersionRevised.class),
        new EventType<>("policy.archived.v1", PolicyArchived.class),
        new EventType<>("policy.taken-back.v1", PolicyTakenBack.class));
  }
}
