package io.troth.web.internal.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of one request that carries an idempotency key. */
@Entity
@Table(name = "idempotency_record")
@IdClass(RecordKey.class)
public class IdempotencyRecord {

  /** How far the request has come. Each change of state also changes the version. */
  public enum State {
    /** Under way, nothing committed; when its lease is over, it may be tried again. */
    STARTED,
    /** A transaction of it has committed; when its lease is over, its answer is lost. */
    TOOK_EFFECT,
    /** Answered; the answer is kept. */
    ANSWERED
  }

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  private State state;

  private byte @Nullable [] requestMac;
  private byte @Nullable [] answer;

  @Column(name = "lease_until_at")
  private Instant leaseUntil;

  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected IdempotencyRecord() {}

  @SuppressWarnings("NullAway.Init")
  IdempotencyRecord(
      UUID id, byte @Nullable [] requestMac, Instant now, Duration lease, Duration keep) {
    this.id = id;
    this.state = State.STARTED;
    this.requestMac = requestMac;
    this.leaseUntil = now.plus(lease);
    this.expiresAt = now.plus(keep);
  }

  /** What a second request with the same key finds. */
  Claim claimAgain(byte @Nullable [] mac, Instant now, Duration lease) {
    if (mac != null && requestMac != null && !MessageDigest.isEqual(mac, requestMac)) {
      return new Claim.Reused();
    }
    if (answer != null && requestMac != null) {
      return new Claim.Answered(requestMac, answer);
    }
    if (now.isBefore(leaseUntil)) {
      return new Claim.Busy(Duration.between(now, leaseUntil));
    }
    if (state != State.STARTED) {
      return new Claim.Lost();
    }
    leaseUntil = now.plus(lease);
    return new Claim.Mine(version + 1);
  }

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
