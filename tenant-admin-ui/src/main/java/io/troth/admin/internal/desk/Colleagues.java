package io.troth.admin.internal.desk;

import io.troth.kernel.Actor;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What staff are shown of who did something in the house. */
@ApplicationScoped
public class Colleagues {

  private final StaffAccounts accounts;

  Colleagues(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  public String name(Actor actor) {
    return switch (actor.kind()) {
      case STAFF -> name(UUID.fromString(actor.id()));
      case API_KEY -> "A server with an API key";
      case SUBJECT -> "A person";
      case SYSTEM -> "Troth";
    };
  }

  /** For a page on which the same few come up again and again: each is looked up once. */
  public UnaryOperator<String> names() {
    var known = new HashMap<String, String>();
    return id -> known.computeIfAbsent(id, this::name);
  }

  /** What is kept as a name without an account was done when the tenant was set up. */
  private String name(String id) {
    return id.equals(Actor.SYSTEM.id())
        ? "Troth, when it was set up"
        : account(id).map(this::name).orElse(id);
  }

  private static Optional<UUID> account(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException noAccount) {
      return Optional.empty();
    }
  }

  private String name(UUID account) {
    return accounts.find(account).map(StaffView::displayName).orElse("A former colleague");
  }
}
