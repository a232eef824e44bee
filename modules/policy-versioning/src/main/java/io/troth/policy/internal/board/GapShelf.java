package io.troth.policy.internal.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.troth.policy.api.GapId;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The accepted gaps of the current tenant. */
@ApplicationScoped
class GapShelf implements PanacheRepositoryBase<GapRow, RowKey> {

  private final CurrentTenant tenant;

  GapShelf(CurrentTenant tenant) {
    this.tenant = tenant;
  }

  /** Those that hold, of all policies. */
  List<GapRow> open() {
    return list("endedAt is null order by acceptedAt");
  }

  /** One that holds, locked until the transaction ends. */
  Optional<GapRow> hold(GapId id) {
    return findByIdOptional(
            new RowKey(tenant.require().value(), id.value()), LockModeType.PESSIMISTIC_WRITE)
        .filter(gap -> gap.endedAt == null);
  }
}
