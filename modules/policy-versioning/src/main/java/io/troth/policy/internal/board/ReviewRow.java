package io.troth.policy.internal.board;

import io.troth.policy.api.PolicyId;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A review that somebody declared done. */
@Entity
@Table(name = "policy_review")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
public class ReviewRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID policyId;
  Instant reviewedAt;
  String reviewedBy;

  protected ReviewRow() {}

  ReviewRow(UUID id, PolicyId policy, Instant reviewedAt, String reviewedBy) {
    this.id = id;
    this.policyId = policy.value();
    this.reviewedAt = reviewedAt;
    this.reviewedBy = reviewedBy;
  }
}
