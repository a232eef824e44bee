package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The corrected wordings of the current tenant's versions. */
@ApplicationScoped
public class RevisionShelf {

  private final EntityManager entities;
  private final CurrentTenant tenant;

  RevisionShelf(EntityManager entities, CurrentTenant tenant) {
    this.entities = entities;
    this.tenant = tenant;
  }

  public void add(RevisionRow row) {
    entities.persist(row);
    entities.flush();
  }

  public void remove(RevisionRow row) {
    entities.remove(row);
  }

  public Optional<RevisionRow> find(RevisionId id) {
    var key = new RowKey(tenant.require().value(), id.value());
    return Optional.ofNullable(entities.find(RevisionRow.class, key));
  }

  /**
   * @throws Problem not-found
   */
  public RevisionRow require(RevisionId id) {
    return find(id)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such correction."));
  }

  /** As it is in the database, whatever this transaction read before its line was locked. */
  public RevisionRow fresh(RevisionRow row) {
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  /** The published ones, ascending. */
  public List<RevisionRow> published(VersionId version) {
    return entities
        .createQuery(
            "from RevisionRow where versionId = :version and publishedAt is not null"
                + " order by number",
            RevisionRow.class)
        .setParameter("version", version.value())
        .getResultList();
  }

  /** The one that is being written. */
  public Optional<RevisionRow> open(VersionId version) {
    return entities
        .createQuery(
            "from RevisionRow where versionId = :version and publishedAt is null",
            RevisionRow.class)
        .setParameter("version", version.value())
        .getResultStream()
        .findFirst();
  }

  /** How a version reads now; a draft reads as it is. */
  public PolicyDocument reading(VersionRow version) {
    return newest(version.id()).map(RevisionRow::document).orElseGet(version::document);
  }

  /** How a version read at an instant. */
  public PolicyDocument reading(VersionRow version, Instant at) {
    return published(version.id()).stream()
        .filter(row -> !row.published().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(RevisionRow::document)
        .orElseGet(version::document);
  }

  private Optional<RevisionRow> newest(VersionId version) {
    return entities
        .createQuery(
            "from RevisionRow where versionId = :version and publishedAt is not null"
                + " order by number desc",
            RevisionRow.class)
        .setParameter("version", version.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Every published one of all policies, ascending within each version. */
  Map<VersionId, List<RevisionRow>> everPublished() {
    return entities
        .createQuery(
            "from RevisionRow where publishedAt is not null order by number", RevisionRow.class)
        .getResultStream()
        .collect(Collectors.groupingBy(RevisionRow::version));
  }
}
