package io.troth.tenant.internal.staff;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.event.StaffAccountCreated;
import io.troth.tenant.api.event.StaffAccountDisabled;
import io.troth.web.Cursor;
import io.troth.web.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The local accounts of the current tenant. */
@ApplicationScoped
class Accounts implements StaffAccounts {

  private static final String LIST = "staff";

  private final StaffStatements statements;
  private final Passwords passwords;
  private final Sessions sessions;
  private final CurrentTenant tenant;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  Accounts(
      StaffStatements statements,
      Passwords passwords,
      Sessions sessions,
      CurrentTenant tenant,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tenant = tenant;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public StaffView create(String signInName, String displayName, StaffRole role, String password) {
    var name = AccountRules.checked(signInName, displayName, password);
    var view =
        new StaffView(
            ids.next(), name, displayName.strip(), role, true, clock.instant(), Optional.empty());
    try {
      statements.add(tenant.require(), new Account(view, passwords.hash(password)));
    } catch (Sql.DuplicateRowException e) {
      throw Problem.at(
          CommonProblem.CONFLICT, "signInName", "Somebody signs in with this.", "another name");
    }
    events.publish(new StaffAccountCreated(view.id(), role));
    return view;
  }

  @Override
  public Page<StaffView> list(PageRequest page) {
    var last = page.after().map(c -> Cursor.decodeId(LIST, c));
    var found = statements.after(tenant.require(), last, page.limit() + 1);
    return Page.cut(found, page.limit(), view -> Cursor.encode(LIST, view.id().toString()));
  }

  @Override
  public Optional<StaffView> find(UUID id) {
    return statements.find(tenant.require(), id).map(Account::view);
  }

  @Override
  @Transactional
  public void disable(UUID id) {
    var owner = tenant.require();
    if (statements.find(owner, id).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such account.");
    }
    if (statements.lockOwners(owner).equals(List.of(id))) {
      throw Problem.of(CommonProblem.CONFLICT, "This is the last owner: make another one before.");
    }
    if (statements.disable(owner, id)) {
      events.publish(new StaffAccountDisabled(id));
    }
    sessions.endAll(owner, id);
  }
}
