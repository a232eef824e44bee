package io.troth.tenant.internal.keys;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.troth.kernel.Actor;
import io.troth.tenancy.TenantBinding;
import io.troth.tenant.internal.caller.Callers;
import io.troth.tenant.internal.caller.CredentialMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Recognises tenants' servers by {@code Authorization: Bearer troth_…}. */
@Singleton
class KeyMechanism extends CredentialMechanism {

  private final RecognisedKeys keys;
  private final TenantBinding binding;

  KeyMechanism(BlockingSecurityExecutor executor, RecognisedKeys keys, TenantBinding binding) {
    super(executor);
    this.keys = keys;
    this.binding = binding;
  }

  @Override
  protected Optional<String> credential(RoutingContext request) {
    return bearer(request).filter(text -> text.startsWith(KeyText.PREFIX));
  }

  @Override
  protected Optional<SecurityIdentity> recognise(RoutingContext request, String credential) {
    return keys.recognise(credential)
        .map(
            known -> {
              binding.bind(request, known.tenant());
              var actor = new Actor(Actor.Kind.API_KEY, known.key().view().id().toString());
              return Callers.of(actor, known.key().permissions());
            });
  }
}
