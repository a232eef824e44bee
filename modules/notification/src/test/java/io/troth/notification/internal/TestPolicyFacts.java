package io.troth.notification.internal;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.policy.api.event.VersionPublished;
import jakarta.inject.Singleton;
import java.util.List;

/** Stands in for the policy room's registration. */
@Singleton
final class TestPolicyFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(new EventType<>("policy.version-published.v1", VersionPublished.class));
  }
}
