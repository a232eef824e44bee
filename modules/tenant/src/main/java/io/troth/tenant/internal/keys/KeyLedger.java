package io.troth.tenant.internal.keys;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.event.ApiKeyIssued;
import io.troth.tenant.api.event.ApiKeyRevoked;
import io.troth.tenant.internal.crypto.Labels;
import io.troth.web.Cursor;
import io.troth.web.KeyScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Issues, lists and revokes API keys. */
@ApplicationScoped
class KeyLedger implements ApiKeys {

  private static final String LIST = "api-keys";

  private final KeyStatements statements;
  private final Event<KeyGone> gone;
  private final CurrentTenant tenant;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  KeyLedger(
      KeyStatements statements,
      Event<KeyGone> gone,
      CurrentTenant tenant,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.gone = gone;
    this.tenant = tenant;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public IssuedKey issue(String label, Set<KeyScope> scopes, Optional<Instant> expiresAt) {
    var now = clock.instant();
    check(scopes, expiresAt, now);
    var id = ids.next();
    var text = KeyText.fresh(tenant.profile().orElseThrow().slug(), id);
    var view =
        new KeyView(
            id,
            Labels.checked(label),
            Set.copyOf(scopes),
            now,
            expiresAt,
            Optional.empty(),
            Optional.empty());
    statements.add(tenant.require(), new StoredKey(view, text.hash()));
    events.publish(new ApiKeyIssued(id, view.scopes()));
    return new IssuedKey(view, text.text());
  }

  @Override
  public Page<KeyView> list(PageRequest page) {
    var last = page.after().map(c -> Cursor.decodeId(LIST, c));
    var found = statements.after(tenant.require(), last, page.limit() + 1);
    return Page.cut(found, page.limit(), key -> Cursor.encode(LIST, key.view().id().toString()))
        .map(StoredKey::view);
  }

  @Override
  @Transactional
  public void revoke(UUID id) {
    if (statements.find(tenant.require(), id).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such key.");
    }
    if (statements.revoke(tenant.require(), id, clock.instant())) {
      events.publish(new ApiKeyRevoked(id));
    }
    gone.fire(new KeyGone(tenant.require(), id));
  }

  @Override
  public boolean admits(UUID id) {
    return statements
        .find(tenant.require(), id)
        .filter(key -> key.isGood(clock.instant()))
        .isPresent();
  }

  private static void check(Set<KeyScope> scopes, Optional<Instant> expiresAt, Instant now) {
    if (scopes.isEmpty()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "scopes", "A key must be for something.", "one or more");
    }
    if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "expiresAt", "This is in the past.", "a later instant");
    }
  }
}
