package io.troth.policy.internal.export;

import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is published, and nothing else: a draft cannot be asked for here. */
@ApplicationScoped
class OpenShelf {

  private static final int MOST_VERSIONS = 5_000;
  private static final String HEADS =
      """
      select p.slug, p.kind, v.id, v.number, v.state, v.publishedAt, v.effectiveOn, v.effectiveAt,
        v.significance, v.contentHash
      from PolicyRow p join VersionRow v on v.policyId = p.id
      where v.publishedAt is not null and v.state <> :draft
      """;

  private final EntityManager entities;

  OpenShelf(EntityManager entities) {
    this.entities = entities;
  }

  /** A published version's row without its document. */
  record Spine(
      String slug,
      PolicyKind kind,
      VersionId id,
      int number,
      VersionState state,
      Instant publishedAt,
      LocalDate effectiveOn,
      Instant effectiveAt,
      Significance significance,
      String contentHash) {}

  /** Newest first within each policy. */
  List<Spine> spines() {
    return spines(entities.createQuery(HEADS + " order by p.slug, v.number desc", Object[].class));
  }

  List<Spine> spines(String slug) {
    return spines(
        entities
            .createQuery(HEADS + " and p.slug = :slug order by v.number desc", Object[].class)
            .setParameter("slug", slug));
  }

  /** The document exactly as it was hashed. */
  Optional<String> original(VersionId id) {
    return entities
        .createQuery(
            "select v.document from VersionRow v where v.id = :id and v.state <> :draft",
            String.class)
        .setParameter("id", id.value())
        .setParameter("draft", VersionState.DRAFT)
        .getResultStream()
        .findFirst();
  }

  private static List<Spine> spines(TypedQuery<Object[]> query) {
    return query
        .setParameter("draft", VersionState.DRAFT)
        .setMaxResults(MOST_VERSIONS)
        .getResultStream()
        .map(OpenShelf::spine)
        .toList();
  }

  private static Spine spine(Object[] row) {
    return new Spine(
        (String) row[0],
        (PolicyKind) row[1],
        new VersionId((UUID) row[2]),
        (Integer) row[3],
        (VersionState) row[4],
        (Instant) row[5],
        LocalDate.parse((String) row[6]),
        (Instant) row[7],
        (Significance) row[8],
        (String) row[9]);
  }
}
