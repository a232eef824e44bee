package io.troth.policy.internal.flow;

import io.troth.policy.api.PublishingRules;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps what the tenant asks for before a version is published. */
@ApplicationScoped
class RuleBook implements PublishingRules {

  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final InstantSource clock;

  RuleBook(EntityManager entities, CurrentTenant tenant, CurrentActor caller, InstantSource clock) {
    this.entities = entities;
    this.tenant = tenant;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Rules get() {
    return row().map(PublishingRulesRow::rules).orElse(Rules.NONE);
  }

  @Override
  @Transactional
  public void set(Rules rules) {
    var row = row().orElseGet(() -> new PublishingRulesRow(tenant.require().value()));
    row.change(rules, clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.get().id());
    entities.persist(row);
  }

  private Optional<PublishingRulesRow> row() {
    var id = tenant.require().value();
    return Optional.ofNullable(entities.find(PublishingRulesRow.class, new RowKey(id, id)));
  }
}
