package io.troth.admin.internal.desk;

import io.troth.kernel.Actor;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What staff are shown of who did something in the house. */
@ApplicationScoped
public class Colleagues {

  private final StaffAccounts accounts;

  Colleagues(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  public String name(Actor actor) {
    return switch (actor.kind()) {
      case STAFF ->
          accounts
              .find(UUID.fromString(actor.id()))
              .map(StaffView::displayName)
              .orElse("A former colleague");
      case API_KEY -> "A server with an API key";
      case SUBJECT -> "A person";
      case SYSTEM -> "Troth";
    };
  }
}
