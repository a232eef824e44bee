package io.troth.policy.internal.flow;

import io.troth.policy.api.Attestation;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What was said of revisions, by the current tenant's staff. */
@Singleton
class AttestationShelf {

  private final EntityManager entities;

  AttestationShelf(EntityManager entities) {
    this.entities = entities;
  }

  void add(AttestationRow row) {
    entities.persist(row);
  }

  /** Forgets what was said of a draft in comparison with the version before it. */
  void forgetComparisons(VersionId draft) {
    entities
        .createQuery(
            "from AttestationRow where versionId = :version and kind <> :kind",
            AttestationRow.class)
        .setParameter("version", draft.value())
        .setParameter("kind", Attestation.Statement.LEGAL)
        .getResultList()
        .forEach(entities::remove);
  }

  /** Oldest first. */
  List<Attestation> of(VersionId version, long revision) {
    return entities
        .createQuery(
            "from AttestationRow where versionId = :version and revision = :revision"
                + " order by attestedAt, id",
            AttestationRow.class)
        .setParameter("version", version.value())
        .setParameter("revision", revision)
        .getResultStream()
        .map(AttestationRow::view)
        .toList();
  }
}
