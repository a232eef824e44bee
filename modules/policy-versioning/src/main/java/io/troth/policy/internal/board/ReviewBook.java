package io.troth.policy.internal.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyReviews;
import io.troth.policy.api.Timelines;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reviews of the current tenant. */
@ApplicationScoped
public class ReviewBook implements PolicyReviews {

  private final Reviews reviews;
  private final Timelines timelines;
  private final CurrentActor actor;
  private final UniqueIds ids;
  private final InstantSource clock;

  ReviewBook(
      Reviews reviews,
      Timelines timelines,
      CurrentActor actor,
      UniqueIds ids,
      InstantSource clock) {
    this.reviews = reviews;
    this.timelines = timelines;
    this.actor = actor;
    this.ids = ids;
    this.clock = clock;
  }

  /** The rows. */
  @ApplicationScoped
  static class Reviews implements PanacheRepositoryBase<ReviewRow, RowKey> {}

  @Override
  @Transactional
  public void declareDone(PolicyId policy) {
    if (timelines.find(policy).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such published policy.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    reviews.persist(new ReviewRow(ids.next(), policy, now, actor.get().id()));
  }

  /** When each policy was last declared reviewed, if ever; joins the transaction. */
  Map<PolicyId, Instant> newest() {
    var newest = new HashMap<PolicyId, Instant>();
    reviews
        .getEntityManager()
        .createQuery(
            "select r.policyId, max(r.reviewedAt) from ReviewRow r group by r.policyId",
            Object[].class)
        .getResultList()
        .forEach(row -> newest.put(new PolicyId((UUID) row[0]), (Instant) row[1]));
    return newest;
  }

  /** Policies of which no review is asked for; joins the transaction. */
  Set<PolicyId> archived() {
    return reviews
        .getEntityManager()
        .createQuery("select p.id from PolicyRow p where p.archivedAt is not null", UUID.class)
        .getResultStream()
        .map(PolicyId::new)
        .collect(Collectors.toSet());
  }
}
