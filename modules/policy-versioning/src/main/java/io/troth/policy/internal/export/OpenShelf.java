package io.troth.policy.internal.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is published, and nothing else: a draft cannot be asked for here. */
@ApplicationScoped
class OpenShelf {

  private static final int MOST_VERSIONS = 5_000;
  private static final String HEADS =
      """
      select p.slug, p.kind, v.id, v.number, v.state, v.publishedAt, v.effectiveOn, v.effectiveAt,
        v.significance, v.contentHash, v.withdrawnAt
      from PolicyRow p join VersionRow v on v.policyId = p.id
      where v.publishedAt is not null and v.state <> :draft
      """;

  private static final String CORRECTIONS =
      """
      select r.versionId, r.number, r.publishedAt, r.contentHash from RevisionRow r
      where r.versionId in :versions and r.publishedAt is not null order by r.number
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
      String contentHash,
      Optional<Instant> withdrawnAt) {}

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

  /** Corrected wordings of versions without their documents, ascending within each version. */
  Map<VersionId, List<Wording>> corrections(Collection<VersionId> versions) {
    return versions.isEmpty()
        ? Map.of()
        : entities
            .createQuery(CORRECTIONS, Object[].class)
            .setParameter("versions", versions.stream().map(VersionId::value).toList())
            .getResultStream()
            .collect(
                groupingBy(
                    row -> new VersionId((UUID) row[0]),
                    mapping(
                        row -> new Wording((Integer) row[1], (Instant) row[2], (String) row[3]),
                        toList())));
  }

  /** The document of a corrected wording exactly as it was hashed. */
  Optional<String> corrected(VersionId id, int revision) {
    return entities
        .createQuery(
            "select r.document from RevisionRow r where r.versionId = :id and r.number = :revision"
                + " and r.publishedAt is not null",
            String.class)
        .setParameter("id", id.value())
        .setParameter("revision", revision)
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
        (String) row[9],
        Optional.ofNullable((Instant) row[10]));
  }
}
