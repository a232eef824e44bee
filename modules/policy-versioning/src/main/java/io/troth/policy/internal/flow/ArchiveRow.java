package io.troth.policy.internal.flow;

import io.troth.policy.api.Archive.Archived;
import io.troth.policy.api.PolicyId;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A stay of a policy in the archive. Kept when it is over. */
@Entity
@Table(name = "policy_archive")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class ArchiveRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID policyId;
  Instant archivedAt;
  String staffId;
  String reason;
  @Nullable Instant endedAt;
  @Nullable String endedBy;

  protected ArchiveRow() {}

  ArchiveRow(UUID id, Archived archived) {
    this.id = id;
    this.policyId = archived.policy().value();
    this.archivedAt = archived.at();
    this.staffId = archived.by();
    this.reason = archived.reason();
  }

  void end(Instant at, String by) {
    endedAt = at;
    endedBy = by;
  }

  Archived view() {
    return new Archived(new PolicyId(policyId), archivedAt, staffId, reason);
  }
}
