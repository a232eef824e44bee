package io.troth.tenant.internal.provider;

import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.IdentityProviders.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant's provider as it is stored.
 *
 * @param sealedSecret the client's secret under the tenant's key
 */
record StoredProvider(
    String issuer,
    String clientId,
    Optional<byte[]> sealedSecret,
    List<String> scopes,
    FoundBy foundBy,
    String claim,
    Map<String, String> names,
    Instant changedAt,
    long version) {

  StoredProvider {
    scopes = List.copyOf(scopes);
    names = Map.copyOf(names);
  }

  Provider view() {
    return new Provider(
        issuer, clientId, sealedSecret.isPresent(), scopes, foundBy, claim, names, changedAt);
  }

  /** Whether a secret given for that one may be used here: it must reach nobody else. */
  boolean isSameClientAs(StoredProvider other) {
    return issuer.equals(other.issuer) && clientId.equals(other.clientId);
  }
}
