package io.troth.policy.internal.catalogue;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A policy: the line of its versions. Whoever changes anything on the line locks this row first.
 */
@Entity
@Table(name = "policy")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
public class PolicyRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  String slug;

  @Enumerated(EnumType.STRING)
  PolicyKind kind;

  Instant createdAt;

  protected PolicyRow() {}

  PolicyRow(UUID id, String slug, PolicyKind kind, Instant createdAt) {
    this.id = id;
    this.slug = slug;
    this.kind = kind;
    this.createdAt = createdAt;
  }

  public PolicyId id() {
    return new PolicyId(id);
  }

  public PolicyKind kind() {
    return kind;
  }

  String slug() {
    return slug;
  }
}
