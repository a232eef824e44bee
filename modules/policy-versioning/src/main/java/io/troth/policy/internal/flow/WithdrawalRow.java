package io.troth.policy.internal.flow;

import io.troth.kernel.Actor;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawal;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Who withdrew a version and why; its id is the version's. */
@Entity
@Table(name = "version_withdrawal")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class WithdrawalRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  Actor.Kind actorKind;

  String actorId;
  String reason;

  protected WithdrawalRow() {}

  WithdrawalRow(Withdrawal withdrawal) {
    this.id = withdrawal.version().value();
    this.withdrawnAt = withdrawal.at();
    this.actorKind = withdrawal.by().kind();
    this.actorId = withdrawal.by().id();
    this.reason = withdrawal.reason();
  }

  Withdrawal view() {
    return new Withdrawal(new VersionId(id), withdrawnAt, new Actor(actorKind, actorId), reason);
  }
}
