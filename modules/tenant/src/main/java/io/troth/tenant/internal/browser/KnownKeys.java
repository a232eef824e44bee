package io.troth.tenant.internal.browser;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.BrowserKeys.PublishableKey;
import io.troth.tenant.internal.directory.ShortMemory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Publishable and trusted keys as requests need them, remembered for five seconds. */
@Singleton
final class KnownKeys {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final BrowserStatements statements;
  private final TenantScope scope;
  private final ShortMemory<TenantId, List<PublishableKey>> publishable = new ShortMemory<>(FRESH);

  KnownKeys(BrowserStatements statements, TenantScope scope) {
    this.statements = statements;
    this.scope = scope;
  }

  /** The publishable key of this text. */
  Optional<PublishableKey> publishable(TenantId tenant, String text) {
    return all(tenant).stream().filter(key -> key.key().equals(text)).findFirst();
  }

  /** Whether any page of this origin is one of the tenant's. */
  boolean admits(TenantId tenant, String origin) {
    return all(tenant).stream().anyMatch(key -> key.origins().contains(origin));
  }

  /** The public key a token names, as a JWK. Asked each time: one read by a unique key. */
  Optional<String> jwk(TenantId tenant, String kid) {
    return scope.call(tenant, () -> statements.jwk(tenant, kid));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) BrowserKeysChanged changed) {
    publishable.forget(changed.tenant());
  }

  private List<PublishableKey> all(TenantId tenant) {
    return publishable
        .get(tenant, id -> Optional.of(scope.call(id, () -> statements.publishable(id))))
        .orElse(List.of());
  }
}
