package io.troth.tenant.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant's pages in a browser need: a publishable key bound to origins, which names the
 * tenant but proves nothing, and the public keys with which subject tokens are verified.
 */
public interface BrowserKeys {

  /**
   * @param origins the sites the key may be used from, scheme and host and port, 1 to 20
   * @throws io.troth.kernel.Problem invalid-input
   */
  PublishableKey issue(String label, Set<String> origins);

  /** Those that are in use, oldest first. */
  List<PublishableKey> publishableKeys();

  /** The current tenant's key of this text, if it is in use. Costs no read on most calls. */
  Optional<PublishableKey> publishable(String key);

  /**
   * Takes a publishable key out of use.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void revoke(UUID publishableKey);

  /**
   * Trusts a public key of the tenant (JWK, P-256) for subject tokens: JWTs signed ES256 with
   * {@code kid} that of the key, {@code sub} the external id of the subject or {@code ref:} and
   * their reference, {@code aud} the tenant's base address, {@code exp} at most 10 minutes after
   * {@code iat}.
   */
  UUID trust(String label, String publicJwk);

  /** Those that are trusted now, oldest first. */
  List<TrustedKey> trustedKeys();

  /**
   * Tokens signed with this key are refused from now on, within five seconds on other replicas.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void distrust(UUID trustedKey);

  record PublishableKey(
      UUID id, String key, String label, Set<String> origins, Instant createdAt) {}

  /**
   * @param kid how tokens name the key; where the JWK has none, its thumbprint (RFC 7638)
   */
  record TrustedKey(UUID id, String kid, String label, Instant createdAt) {}
}
