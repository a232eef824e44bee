package io.troth.subject.internal.support;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.subject.api.event.IdentityLookedAt;
import io.troth.subject.api.event.MembershipChanged;
import io.troth.subject.api.event.ProfileChanged;
import io.troth.subject.api.event.SupportAccessGranted;
import io.troth.subject.api.event.SupportAccessRefused;
import io.troth.subject.api.event.SupportAccessRequested;
import io.troth.subject.api.event.SupportAccessRevoked;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts about looks, profiles and organisations by name. */
@Singleton
public final class AccessFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("support.access-requested.v1", SupportAccessRequested.class),
        new EventType<>("support.access-granted.v1", SupportAccessGranted.class),
        new EventType<>("support.access-refused.v1", SupportAccessRefused.class),
        new EventType<>("support.access-revoked.v1", SupportAccessRevoked.class),
        new EventType<>("identity.looked-at.v1", IdentityLookedAt.class),
        new EventType<>("profile.changed.v1", ProfileChanged.class),
        new EventType<>("organisation.member-changed.v1", MembershipChanged.class));
  }
}
