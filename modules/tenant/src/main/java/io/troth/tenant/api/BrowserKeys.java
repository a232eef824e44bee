package io.troth.tenant.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant's pages in a browser need: a publishable key bound to origins, which names the
 * tenant but proves nothing, and the public keys with which subject tokens are verified.
 */
public interface BrowserKeys {

  /**
   * @param origins the sites the key may be used from, scheme and host and port, at most 20
   */
  PublishableKey issue(String label, Set<String> origins);

  List<PublishableKey> publishableKeys();

  /**
   * Trusts a public key of the tenant (JWK, P-256) for subject tokens: JWTs signed ES256 with
   * {@code sub} the external id or the reference of the subject, {@code aud} the tenant's base
   * address, {@code exp} at most 10 minutes after {@code iat}.
   */
  UUID trust(String label, String publicJwk);

  record PublishableKey(
      UUID id, String key, String label, Set<String> origins, Instant createdAt) {}
}
