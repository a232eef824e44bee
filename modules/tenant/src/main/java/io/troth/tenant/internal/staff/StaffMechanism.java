package io.troth.tenant.internal.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.troth.kernel.Actor;
import io.troth.tenancy.TenantBinding;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.internal.caller.Callers;
import io.troth.tenant.internal.caller.CredentialMechanism;
import io.troth.tenant.internal.page.Cookies;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Recognises staff by the cookie of their session, on their tenant's own host only. */
@Singleton
class StaffMechanism extends CredentialMechanism {

  static final String COOKIE = "troth-staff";
  static final String PATH = "/";

  private static final String PEOPLES = "/privacy";

  private final Sessions sessions;
  private final TenantBinding binding;
  private final TenantScope scope;

  StaffMechanism(
      BlockingSecurityExecutor executor,
      Sessions sessions,
      TenantBinding binding,
      TenantScope scope) {
    super(executor);
    this.sessions = sessions;
    this.binding = binding;
    this.scope = scope;
  }

  /** In the privacy centre the same browser speaks for the person who entered it, not for staff. */
  @Override
  protected Optional<String> credential(RoutingContext request) {
    return request.normalizedPath().startsWith(PEOPLES)
        ? Optional.empty()
        : binding.boundTo(request).flatMap(tenant -> Cookies.read(request, COOKIE));
  }

  @Override
  protected Optional<SecurityIdentity> recognise(RoutingContext request, String credential) {
    var tenant = binding.boundTo(request).orElseThrow();
    return scope
        .call(tenant, () -> sessions.find(credential))
        .map(
            session ->
                Callers.of(
                    new Actor(Actor.Kind.STAFF, session.account().toString()),
                    session.role().permissions()));
  }

  /** A session that is over makes its browser a stranger, who is shown the sign-in page. */
  @Override
  protected Uni<SecurityIdentity> refuse() {
    return Uni.createFrom().nullItem();
  }
}
