package io.troth.tenant.internal.directory;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.event.TenantCreated;
import io.troth.tenant.internal.crypto.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Writes a new tenant with its keys, in one transaction. */
@ApplicationScoped
class TenantFoundation {

  private final TenantStatements statements;
  private final KeyRing keys;
  private final Events events;
  private final InstantSource clock;

  TenantFoundation(TenantStatements statements, KeyRing keys, Events events, InstantSource clock) {
    this.statements = statements;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void lay(TenantProfile tenant) {
    try {
      statements.add(tenant, clock.instant());
    } catch (Sql.DuplicateRowException e) {
      throw Problem.at(
          CommonProblem.CONFLICT, "slug", "Another tenant has this address.", "another slug");
    }
    keys.create(tenant.id());
    events.publish(new TenantCreated(tenant.slug()));
  }
}
