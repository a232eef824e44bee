package io.troth.tenancy.internal;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import jakarta.inject.Singleton;

/** Reads the actor that authentication has left on the caller's identity. */
@Singleton
final class IdentityActor implements CurrentActor {

  private final SecurityIdentity identity;

  IdentityActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public Actor get() {
    if (!Arc.container().requestContext().isActive()) {
      return Actor.SYSTEM;
    }
    Actor actor = identity.getAttribute(ATTRIBUTE);
    return actor == null ? Actor.SYSTEM : actor;
  }
}
