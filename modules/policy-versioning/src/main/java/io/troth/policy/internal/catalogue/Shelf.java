package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of policies and versions of the current tenant. */
@ApplicationScoped
public class Shelf {

  private final EntityManager entities;
  private final CurrentTenant tenant;

  Shelf(EntityManager entities, CurrentTenant tenant) {
    this.entities = entities;
    this.tenant = tenant;
  }

  /**
   * @throws Problem conflict when the slug is taken, also by somebody at this very moment
   */
  void add(PolicyRow policy) {
    try {
      entities.persist(policy);
      entities.flush();
    } catch (ConstraintViolationException e) {
      throw slugTaken();
    }
  }

  void add(VersionRow version) {
    entities.persist(version);
    entities.flush();
  }

  void remove(VersionRow draft) {
    entities.remove(draft);
  }

  Optional<PolicyRow> policy(PolicyId id) {
    return Optional.ofNullable(entities.find(PolicyRow.class, key(id.value())));
  }

  Optional<PolicyRow> policy(String slug) {
    return entities
        .createQuery("from PolicyRow where slug = :slug", PolicyRow.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  List<PolicyRow> policies(String afterSlug, int limit) {
    return entities
        .createQuery("from PolicyRow where slug > :after order by slug", PolicyRow.class)
        .setParameter("after", afterSlug)
        .setMaxResults(limit)
        .getResultList();
  }

  List<PolicyRow> policies() {
    return entities.createQuery("from PolicyRow order by slug", PolicyRow.class).getResultList();
  }

  Optional<VersionRow> version(VersionId id) {
    return Optional.ofNullable(entities.find(VersionRow.class, key(id.value())));
  }

  List<VersionRow> versions(Collection<VersionId> ids) {
    return entities
        .createQuery("from VersionRow where id in :ids", VersionRow.class)
        .setParameter("ids", ids.stream().map(VersionId::value).toList())
        .getResultList();
  }

  /** The published versions of a policy that stand, in ascending order. */
  public List<VersionRow> published(PolicyId policy) {
    return entities
        .createQuery(
            "from VersionRow where policyId = :policy and state = :state order by number",
            VersionRow.class)
        .setParameter("policy", policy.value())
        .setParameter("state", VersionState.PUBLISHED)
        .getResultList();
  }

  /** Of all policies, the withdrawn ones included. */
  List<VersionRow> everPublished() {
    return entities
        .createQuery("from VersionRow where state <> :state order by number", VersionRow.class)
        .setParameter("state", VersionState.DRAFT)
        .getResultList();
  }

  /** Changes with every publication, correction and withdrawal, and only then. */
  Stamp stamp() {
    long corrected =
        entities
            .createQuery(
                "select count(r) from RevisionRow r where r.publishedAt is not null", Long.class)
            .getSingleResult();
    return stamp(corrected);
  }

  private Stamp stamp(long corrected) {
    return entities
        .createQuery(
            "select count(v), max(v.publishedAt), count(v.withdrawnAt) from VersionRow v"
                + " where v.state <> :state",
            Object[].class)
        .setParameter("state", VersionState.DRAFT)
        .getResultStream()
        .map(
            row ->
                new Stamp(
                    (Long) row[0], Optional.ofNullable((Instant) row[1]), (Long) row[2], corrected))
        .findFirst()
        .orElseThrow();
  }

  record Stamp(long count, Optional<Instant> newest, long withdrawn, long corrected) {}

  /** Heads of versions, without the documents; newest first. */
  List<Spine> spines(Collection<UUID> policies) {
    return entities
        .createQuery(
            """
            select v.id, v.policyId, v.number, v.state, v.title, v.createdAt, v.publishedAt,
              v.effectiveOn, v.effectiveAt, v.significance, v.withdrawnAt
            from VersionRow v where v.policyId in :policies order by v.number desc
            """,
            Object[].class)
        .setParameter("policies", policies)
        .getResultStream()
        .map(Shelf::spine)
        .toList();
  }

  /** What the back of a bound version says. */
  record Spine(VersionHead head, String title) {}

  private static Spine spine(Object[] row) {
    var head =
        new VersionHead(
            new VersionId((UUID) row[0]),
            new PolicyId((UUID) row[1]),
            (Integer) row[2],
            (VersionState) row[3],
            (Instant) row[5],
            Optional.ofNullable((Instant) row[6]),
            Optional.ofNullable((String) row[7]).map(LocalDate::parse),
            Optional.ofNullable((Instant) row[8]),
            Optional.ofNullable((Significance) row[9]),
            Optional.ofNullable((Instant) row[10]));
    return new Spine(head, (String) row[4]);
  }

  /**
   * The version, after locking its policy: from here to the end of the transaction nobody else
   * changes anything on this line.
   *
   * @throws Problem not-found
   */
  public Held hold(VersionId id) {
    var policyId =
        entities
            .createQuery("select v.policyId from VersionRow v where v.id = :id", UUID.class)
            .setParameter("id", id.value())
            .getResultStream()
            .findFirst()
            .orElseThrow(Shelf::nothingHere);
    var policy = entities.find(PolicyRow.class, key(policyId), LockModeType.PESSIMISTIC_WRITE);
    var version = version(id).orElseThrow(Shelf::nothingHere);
    return new Held(policy, version);
  }

  /**
   * The policy, locked like {@link #hold(VersionId)}.
   *
   * @throws Problem not-found
   */
  public PolicyRow hold(PolicyId id) {
    var policy = entities.find(PolicyRow.class, key(id.value()), LockModeType.PESSIMISTIC_WRITE);
    if (policy == null) {
      throw nothingHere();
    }
    return policy;
  }

  /** A locked policy and one of its versions. */
  public record Held(PolicyRow policy, VersionRow version) {}

  /** The version, to be read. */
  public VersionRow require(VersionId id) {
    return version(id).orElseThrow(Shelf::nothingHere);
  }

  /** The policy, to be read. */
  public PolicyRow require(PolicyId id) {
    return policy(id).orElseThrow(Shelf::nothingHere);
  }

  /** The draft of a policy. */
  public Optional<VersionRow> draft(PolicyId policy) {
    return entities
        .createQuery(
            "from VersionRow where policyId = :policy and state = :state", VersionRow.class)
        .setParameter("policy", policy.value())
        .setParameter("state", VersionState.DRAFT)
        .getResultStream()
        .findFirst();
  }

  boolean hasDraft(PolicyId policy) {
    return entities
            .createQuery(
                "select count(v) from VersionRow v where v.policyId = :policy and v.state = :state",
                Long.class)
            .setParameter("policy", policy.value())
            .setParameter("state", VersionState.DRAFT)
            .getSingleResult()
        > 0;
  }

  int highestNumber(PolicyId policy) {
    return entities
        .createQuery(
            "select coalesce(max(v.number), 0) from VersionRow v where v.policyId = :policy",
            Integer.class)
        .setParameter("policy", policy.value())
        .getSingleResult();
  }

  private RowKey key(UUID id) {
    return new RowKey(tenant.require().value(), id);
  }

  static Problem slugTaken() {
    return Problem.at(
        CommonProblem.CONFLICT, "slug", "There is a policy of this slug.", "another slug");
  }

  private static Problem nothingHere() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such policy or version.");
  }
}
