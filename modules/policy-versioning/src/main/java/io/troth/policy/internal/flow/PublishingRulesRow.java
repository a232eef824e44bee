package io.troth.policy.internal.flow;

import io.troth.policy.api.PublishingRules.Rules;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The tenant's own rules for publishing: one row, which bears the tenant's id. */
@Entity
@Table(name = "publishing_rules")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class PublishingRulesRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  boolean secondPerson;
  boolean legalSignOff;
  Instant changedAt;
  String changedBy;

  protected PublishingRulesRow() {}

  PublishingRulesRow(UUID id) {
    this.id = id;
  }

  void change(Rules rules, Instant at, String by) {
    secondPerson = rules.secondPerson();
    legalSignOff = rules.legalSignOff();
    changedAt = at;
    changedBy = by;
  }

  Rules rules() {
    return new Rules(secondPerson, legalSignOff);
  }
}
