package io.troth.policy.internal.board;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.GapId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PromiseBoard.Gap;
import io.troth.policy.api.Promised;
import io.troth.policy.api.event.GapEnded;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A gap the owner accepted. Ends once and stays on record. */
@Entity
@Table(name = "accepted_gap")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
public class GapRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID policyId;
  String commitment;

  @JdbcTypeCode(SqlTypes.CHAR)
  String fingerprint;

  String reason;
  Instant acceptedAt;
  String acceptedBy;
  @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  GapEnded.@Nullable Cause cause;

  protected GapRow() {}

  GapRow(UUID id, PolicyId policy, Promised promised, String reason, Instant at, String by) {
    this.id = id;
    this.policyId = policy.value();
    this.commitment = promised.key().toString();
    this.fingerprint = promised.fingerprint();
    this.reason = reason;
    this.acceptedAt = at;
    this.acceptedBy = by;
  }

  boolean answersFor(PolicyId policy, Promised promised) {
    return policyId.equals(policy.value())
        && commitment.equals(promised.key().toString())
        && fingerprint.equals(promised.fingerprint());
  }

  void end(Instant at, GapEnded.Cause why) {
    if (endedAt == null) {
      endedAt = at;
      cause = why;
    }
  }

  GapEnded ended(GapEnded.Cause why) {
    return new GapEnded(policy(), id, commitment, why);
  }

  PolicyId policy() {
    return new PolicyId(policyId);
  }

  CommitmentKey key() {
    return CommitmentKey.parse(commitment).orElseThrow();
  }

  Gap view() {
    return new Gap(new GapId(id), key(), reason, acceptedAt, acceptedBy);
  }
}
