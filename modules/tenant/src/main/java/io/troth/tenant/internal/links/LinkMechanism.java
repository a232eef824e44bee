package io.troth.tenant.internal.links;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.troth.tenancy.TenantBinding;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.internal.caller.Callers;
import io.troth.tenant.internal.caller.CredentialMechanism;
import io.troth.tenant.internal.page.Cookies;
import io.troth.web.PersonCredential;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Recognises people in the privacy centre by the cookie that a mail link gave them. */
@Singleton
class LinkMechanism extends CredentialMechanism {

  static final String COOKIE = "troth-privacy";

  private final Links links;
  private final TenantBinding binding;
  private final TenantScope scope;

  LinkMechanism(
      BlockingSecurityExecutor executor, Links links, TenantBinding binding, TenantScope scope) {
    super(executor);
    this.links = links;
    this.binding = binding;
    this.scope = scope;
  }

  /** The cookie comes below the privacy centre only: elsewhere the person is nobody special. */
  @Override
  protected Optional<String> credential(RoutingContext request) {
    return request.normalizedPath().startsWith(Links.CENTRE)
        ? binding.boundTo(request).flatMap(tenant -> Cookies.read(request, COOKIE))
        : Optional.empty();
  }

  @Override
  protected Optional<SecurityIdentity> recognise(RoutingContext request, String credential) {
    var tenant = binding.boundTo(request).orElseThrow();
    return scope
        .call(tenant, () -> links.whose(credential))
        .map(subject -> Callers.person(subject, PersonCredential.MAIL_LINK));
  }

  /** A session that is over makes its browser a stranger, who is offered a new link. */
  @Override
  protected Uni<SecurityIdentity> refuse() {
    return Uni.createFrom().nullItem();
  }
}
