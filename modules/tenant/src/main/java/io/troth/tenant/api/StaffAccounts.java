package io.troth.tenant.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.web.StaffRole;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The built-in local accounts of the current tenant's staff. */
public interface StaffAccounts {

  /**
   * @param password 12 to 200 characters; stored as an Argon2id hash
   * @throws io.troth.kernel.Problem invalid-input; conflict when the sign-in name is taken
   */
  StaffView create(String signInName, String displayName, StaffRole role, String password);

  Page<StaffView> list(PageRequest page);

  Optional<StaffView> find(UUID id);

  /**
   * Ends every session of the account and refuses new ones.
   *
   * @throws io.troth.kernel.Problem not-found; conflict for the tenant's last owner
   */
  void disable(UUID id);

  record StaffView(
      UUID id,
      String signInName,
      String displayName,
      StaffRole role,
      boolean enabled,
      Instant createdAt,
      Optional<Instant> lastSignInAt) {}
}
