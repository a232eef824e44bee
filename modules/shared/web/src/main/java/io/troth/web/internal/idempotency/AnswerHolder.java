package io.troth.web.internal.idempotency;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.personaldata.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Answers kept for requests that are repeated. Whose they are cannot be told: each is sealed under
 * a key that only its caller has, and gone within the time a repetition is answered.
 */
@ApplicationScoped
class AnswerHolder implements PersonalDataHolder {

  private static final String ANSWERS = "sealed-answers";

  private final EntityManager entities;
  private final InstantSource clock;

  AnswerHolder(EntityManager entities, InstantSource clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "repeated-requests";
  }

  @Override
  public String title() {
    return "Answers to repeated requests";
  }

  @Override
  public List<HeldTable> show(SubjectRef person) {
    return List.of();
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var row =
        entities
            .createQuery(
                "select count(r), max(r.expiresAt) from IdempotencyRecord r"
                    + " where r.answer is not null and r.expiresAt > :now",
                Object[].class)
            .setParameter("now", clock.instant())
            .getSingleResult();
    var count = ((Number) row[0]).longValue();
    return new ErasureShare(
        List.of(), count == 0 ? List.of() : List.of(kept(count, (Instant) row[1])));
  }

  private static Remains kept(long count, Instant until) {
    return new Remains(
        ANSWERS,
        count,
        "GDPR 11(1)",
        "Each is encrypted under a key its caller alone has, so whose they are cannot be told.",
        Optional.of(until));
  }

  @Override
  @Transactional
  public long eraseRemains(SubjectRef person, String what) {
    return what.equals(ANSWERS)
        ? entities
            .createQuery("delete IdempotencyRecord where expiresAt <= :now")
            .setParameter("now", clock.instant())
            .executeUpdate()
        : 0;
  }
}
