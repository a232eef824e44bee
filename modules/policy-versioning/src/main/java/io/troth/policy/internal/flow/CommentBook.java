package io.troth.policy.internal.flow;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Comment;
import io.troth.policy.api.Comments;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what colleagues say about clauses. */
@ApplicationScoped
class CommentBook implements Comments {

  private final Shelf shelf;
  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final UniqueIds ids;
  private final InstantSource clock;

  CommentBook(
      Shelf shelf,
      EntityManager entities,
      CurrentTenant tenant,
      CurrentActor caller,
      UniqueIds ids,
      InstantSource clock) {
    this.shelf = shelf;
    this.entities = entities;
    this.tenant = tenant;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Comment add(VersionId draft, String clause, String words) {
    var text = Words.require("words", words, LONGEST);
    var version = shelf.hold(draft).version();
    version.requireDraft();
    requireClause(version, clause);
    if (rows(draft).size() >= MOST) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "words",
          "There are " + MOST + " comments on this draft.",
          "fewer comments: discuss the rest elsewhere");
    }
    var row = new CommentRow(ids.next(), draft, clause, text, caller.get(), now());
    entities.persist(row);
    return row.view();
  }

  private static void requireClause(VersionRow draft, String clause) {
    var known =
        draft.document().texts().values().stream()
            .flatMap(text -> text.clauses().stream())
            .map(Clause::id)
            .anyMatch(clause::equals);
    if (!known) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "clause",
          "The draft has no such clause.",
          "the id of one of its clauses");
    }
  }

  @Override
  @Transactional
  public Comment resolve(VersionId draft, UUID comment) {
    var key = new RowKey(tenant.require().value(), comment);
    var row =
        Optional.ofNullable(entities.find(CommentRow.class, key))
            .filter(found -> found.isOn(draft))
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such comment."));
    row.resolve(caller.get(), now());
    return row.view();
  }

  @Override
  @Transactional
  public List<Comment> of(VersionId version) {
    return rows(shelf.require(version).id()).stream().map(CommentRow::view).toList();
  }

  private List<CommentRow> rows(VersionId version) {
    return entities
        .createQuery(
            "from CommentRow where versionId = :version order by writtenAt, id", CommentRow.class)
        .setParameter("version", version.value())
        .getResultList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
