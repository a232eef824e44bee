package io.troth.web.internal.idempotency;

import io.troth.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Records of requests with idempotency keys. Every step is a transaction of its own, except {@link
 * #tookEffect}, which is part of the request's.
 */
@ApplicationScoped
public class Ledger {

  private static final int CLAIMS_PER_SWEEP = 200;

  private final AtomicInteger claims = new AtomicInteger();
  private final EntityManager entities;
  private final InstantSource clock;
  private final IdempotencySettings settings;

  Ledger(EntityManager entities, InstantSource clock, IdempotencySettings settings) {
    this.entities = entities;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Begins a request, or says why it is not to be begun. Fails with a constraint violation or an
   * optimistic lock when another one began at the same moment.
   *
   * @param mac of the request; null when its body is still to be read
   */
  @Transactional(TxType.REQUIRES_NEW)
  Claim claim(TenantId tenant, UUID id, byte @Nullable [] mac, Duration lease) {
    var now = clock.instant();
    if (claims.incrementAndGet() % CLAIMS_PER_SWEEP == 0) {
      sweep(now);
    }
    var found = entities.find(IdempotencyRecord.class, new RecordKey(tenant.value(), id));
    if (found != null && !found.expired(now)) {
      var again = found.claimAgain(mac, now, lease);
      entities.flush();
      return again;
    }
    if (found != null) {
      entities.remove(found);
      entities.flush();
    }
    entities.persist(new IdempotencyRecord(id, mac, now, lease, settings.keep()));
    entities.flush();
    return new Claim.Mine(0);
  }

  /** Keeps the answer. Says whether the record was still this request's. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean answered(UUID id, long version, byte[] mac, byte[] sealedAnswer) {
    return entities
            .createQuery(
                "update IdempotencyRecord set state = ANSWERED, requestMac = :mac, answer = :answer,"
                    + " version = version + 1 where id = :id and version = :version")
            .setParameter("mac", mac)
            .setParameter("answer", sealedAnswer)
            .setParameter("id", id)
            .setParameter("version", version)
            .executeUpdate()
        == 1;
  }

  /**
   * Forgets a request that had no effect and gave no lasting answer, so that it can be repeated.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void forget(UUID id, long version) {
    entities
        .createQuery(
            "delete IdempotencyRecord where id = :id and version = :version and state = STARTED")
        .setParameter("id", id)
        .setParameter("version", version)
        .executeUpdate();
  }

  /** Ends a request that took effect and whose answer cannot be kept. */
  @Transactional(TxType.REQUIRES_NEW)
  void lost(UUID id, long version) {
    entities
        .createQuery(
            "update IdempotencyRecord set state = TOOK_EFFECT, leaseUntil = :now,"
                + " version = version + 1 where id = :id and version = :version")
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .setParameter("version", version)
        .executeUpdate();
  }

  /**
   * Marks, inside the request's own transaction, that this transaction commits. Says whether the
   * record was still this request's; if not, the transaction must not commit.
   */
  @Transactional(TxType.MANDATORY)
  boolean tookEffect(UUID id, long version) {
    return entities
            .createQuery(
                "update IdempotencyRecord set state = TOOK_EFFECT, version = version + 1"
                    + " where id = :id and version = :version")
            .setParameter("id", id)
            .setParameter("version", version)
            .executeUpdate()
        == 1;
  }

  /** Clears what is past its time, now and then, for the tenant at hand. */
  private void sweep(Instant now) {
    entities
        .createQuery("delete IdempotencyRecord where expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
