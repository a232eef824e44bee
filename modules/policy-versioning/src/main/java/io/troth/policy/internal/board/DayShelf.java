package io.troth.policy.internal.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PromiseBoard.StateChange;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.PolicyRow;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The history of the current tenant's promises. */
@ApplicationScoped
class DayShelf implements PanacheRepositoryBase<DayRow, DayKey> {

  private static final int LONGEST = 500;

  private final CurrentTenant tenant;

  DayShelf(CurrentTenant tenant) {
    this.tenant = tenant;
  }

  /** Newest first. */
  List<StateChange> of(VersionId version) {
    return find("versionId = ?1 order by day desc, commitment", version.value())
        .page(Page.ofSize(LONGEST))
        .stream()
        .map(DayRow::view)
        .toList();
  }

  /** The newest row of each promise of a version, by its key. */
  Map<String, DayRow> newest(VersionId version) {
    var newest = new HashMap<String, DayRow>();
    list(
            "from DayRow r where r.versionId = ?1 and r.day = (select max(o.day) from DayRow o"
                + " where o.versionId = r.versionId and o.commitment = r.commitment)",
            version.value())
        .forEach(row -> newest.put(row.commitment, row));
    return newest;
  }

  /** Replicas that sweep at the same time take turns. */
  void takeTurns(PolicyId policy) {
    getEntityManager()
        .find(
            PolicyRow.class,
            new RowKey(tenant.require().value(), policy.value()),
            LockModeType.PESSIMISTIC_WRITE);
  }
}
