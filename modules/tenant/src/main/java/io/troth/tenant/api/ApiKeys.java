package io.troth.tenant.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.web.KeyScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keys of the current tenant's servers. The secret is shown once and stored as a hash. */
public interface ApiKeys {

  IssuedKey issue(String label, Set<KeyScope> scopes, Optional<Instant> expiresAt);

  Page<KeyView> list(PageRequest page);

  /** Takes effect with the next request on this replica, within five seconds on the others. */
  void revoke(UUID id);

  /** Whether this key is good now: neither revoked nor expired. Read anew every time. */
  boolean admits(UUID id);

  /**
   * @param secret the whole key as the server sends it; never to be had again
   */
  record IssuedKey(KeyView key, String secret) {
    @Override
    public String toString() {
      return "IssuedKey[" + key.id() + "]";
    }
  }

  record KeyView(
      UUID id,
      String label,
      Set<KeyScope> scopes,
      Instant createdAt,
      Optional<Instant> expiresAt,
      Optional<Instant> revokedAt,
      Optional<Instant> lastUsedAt) {}
}
