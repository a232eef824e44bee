package io.troth.consent.internal.signal;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.consent.api.Signals;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.GpcSignal;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the signal wherever people act or read for themselves, on pages and in the API, before
 * the answer is made: so that the answer already honours it.
 */
@Provider
class GpcFilters implements DynamicFeature {

  private static final String SCREEN = "signal";
  private static final Set<String> OF_PEOPLE = Set.of(Permissions.SELF_READ, Permissions.SELF_ACT);

  private final Signals signals;
  private final CurrentSubject person;
  private final CurrentVertxRequest request;

  GpcFilters(Signals signals, CurrentSubject person, CurrentVertxRequest request) {
    this.signals = signals;
    this.person = person;
    this.request = request;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    if (isForPeople(endpoint.getResourceMethod().getAnnotation(RolesAllowed.class))
        || isForPeople(endpoint.getResourceClass().getAnnotation(RolesAllowed.class))) {
      ContainerRequestFilter filter = any -> look();
      context.register(filter, Priorities.USER);
    }
  }

  private static boolean isForPeople(@Nullable RolesAllowed allowed) {
    return allowed != null && Stream.of(allowed.value()).anyMatch(OF_PEOPLE::contains);
  }

  private void look() {
    if (GpcSignal.sent(request.getCurrent())) {
      person.find().ifPresent(one -> signals.honour(one, SCREEN));
    }
  }
}
