package io.troth.policy.internal.catalogue;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.authoring.SharedDrafts.Edited;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What drafts said before. Called inside the transaction of an edit, while the policy's line is
 * locked.
 */
@ApplicationScoped
public class DraftPast {

  /** Enough for a long sitting with autosave; older ones only cost room. */
  static final int KEPT = 60;

  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final InstantSource clock;

  DraftPast(
      EntityManager entities, CurrentTenant tenant, CurrentActor caller, InstantSource clock) {
    this.entities = entities;
    this.tenant = tenant;
    this.caller = caller;
    this.clock = clock;
  }

  /** Remembers what the draft says now, because it is about to say something else. */
  void keep(VersionRow draft) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    entities.persist(new PastDraftRow(draft.id, draft.revision, draft.document, caller.get(), now));
    older(draft.id, draft.revision - KEPT).forEach(entities::remove);
  }

  /** A new draft has begun: the past of what it was copied from serves nobody any more. */
  void forget(VersionRow published) {
    older(published.id, Long.MAX_VALUE).forEach(entities::remove);
  }

  /** What the draft said at that revision; empty if that is too long ago. */
  public Optional<PolicyDocument> at(VersionId draft, long revision) {
    var key = new PastDraftKey(tenant.require().value(), draft.value(), revision);
    return Optional.ofNullable(entities.find(PastDraftRow.class, key)).map(PastDraftRow::document);
  }

  /** Who edited the draft between two revisions, oldest first; what was not kept is left out. */
  public List<Edited> edited(VersionId draft, long from, long to) {
    return entities
        .createQuery(
            "from PastDraftRow where versionId = :version and revision >= :from and revision < :to"
                + " order by revision",
            PastDraftRow.class)
        .setParameter("version", draft.value())
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .flatMap(row -> row.edited().stream())
        .toList();
  }

  private List<PastDraftRow> older(UUID version, long upTo) {
    return entities
        .createQuery(
            "from PastDraftRow where versionId = :version and revision <= :upTo",
            PastDraftRow.class)
        .setParameter("version", version)
        .setParameter("upTo", upTo)
        .getResultList();
  }
}
