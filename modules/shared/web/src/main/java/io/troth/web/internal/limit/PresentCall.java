package io.troth.web.internal.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import io.troth.web.CallWeight;
import jakarta.inject.Singleton;

/** Weighs the call that is being served. Callers nobody has vouched for weigh one call each. */
@Singleton
class PresentCall implements CallWeight {

  private final RateLimits limits;
  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;

  PresentCall(RateLimits limits, SecurityIdentity identity, CurrentVertxRequest request) {
    this.limits = limits;
    this.identity = identity;
    this.request = request;
  }

  @Override
  public void add(int calls) {
    Actor actor = identity.getAttribute(CurrentActor.ATTRIBUTE);
    if (actor != null && calls > 0) {
      limits.count(request.getCurrent(), actor, calls);
    }
  }
}
