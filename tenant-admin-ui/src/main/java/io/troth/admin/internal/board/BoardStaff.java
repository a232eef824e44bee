package io.troth.admin.internal.board;

import io.troth.kernel.PageRequest;
import io.troth.tenant.api.StaffAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;

/** Who of the staff did something, by name where the account is known. */
@ApplicationScoped
class BoardStaff {

  private final StaffAccounts accounts;

  BoardStaff(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** One look for all of them. */
  Function<String, String> names() {
    var names = new HashMap<String, String>();
    accounts
        .list(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT))
        .items()
        .forEach(account -> names.put(account.id().toString(), account.displayName()));
    return id -> names.getOrDefault(id, id.equals("system") ? "Troth, when it was set up" : id);
  }
}
