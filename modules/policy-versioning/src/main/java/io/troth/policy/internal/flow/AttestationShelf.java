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
