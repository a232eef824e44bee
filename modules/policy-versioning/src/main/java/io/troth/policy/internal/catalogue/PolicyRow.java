package io.troth.policy.internal.catalogue;

import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

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
  @Nullable Instant archivedAt;

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

  public String slug() {
    return slug;
  }

  public Optional<Instant> archivedAt() {
    return Optional.ofNullable(archivedAt);
  }

  public void archive(Instant at) {
    archivedAt = at;
  }

  public void takeBack() {
    archivedAt = null;
  }

  /**
   * Refuses when nothing new is published of this policy.
   *
   * @throws Problem policy-archived
   */
  public void requireActive() {
    if (archivedAt != null) {
      throw Problem.of(
          PolicyProblem.POLICY_ARCHIVED, "Nothing new is written or published of this policy.");
    }
  }
}
