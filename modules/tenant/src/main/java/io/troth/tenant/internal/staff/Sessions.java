package io.troth.tenant.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.StaffSessions;
import io.troth.tenant.internal.crypto.RandomValues;
import io.troth.tenant.internal.staff.SessionStatements.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions live in the database, their tokens as hashes only. A sign-in always begins a new one:
 * whatever token the browser sent before is ended and never taken over.
 */
@ApplicationScoped
class Sessions implements StaffSessions {

  private static final SessionLife LIFE = SessionLife.OF_STAFF;

  private final SessionStatements statements;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  Sessions(SessionStatements statements, CurrentTenant tenant, InstantSource clock) {
    this.statements = statements;
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * Begins a session in place of the one the browser had.
   *
   * @return the token for the browser's cookie
   */
  @Transactional
  String begin(UUID account, String method, Optional<String> former) {
    var owner = tenant.require();
    var now = clock.instant();
    former.ifPresent(token -> statements.end(owner, RandomValues.hash(token)));
    statements.endOverdue(owner, account, now.minus(LIFE.idle()), now.minus(LIFE.absolute()));
    var token = RandomValues.token();
    statements.begin(owner, RandomValues.hash(token), account, method, now);
    return token;
  }

  /** The live session of a token. Writes that it was used, at most once a minute. */
  Optional<Session> find(String token) {
    var owner = tenant.require();
    var hash = RandomValues.hash(token);
    var now = clock.instant();
    var live = statements.find(owner, hash).filter(session -> isLive(session, now));
    live.filter(session -> SessionLife.worthNoting(session.lastSeenAt(), now))
        .ifPresent(session -> statements.seen(owner, hash, now));
    return live;
  }

  @Transactional
  void end(String token) {
    statements.end(tenant.require(), RandomValues.hash(token));
  }

  @Transactional
  void endAll(TenantId owner, UUID account) {
    statements.endAll(owner, account);
  }

  @Override
  @Transactional
  public void carryOver(Duration jump) {
    if (jump.isNegative()) {
      throw new IllegalArgumentException("The clock does not go back");
    }
    statements.shift(tenant.require(), jump);
  }

  private static boolean isLive(Session session, Instant now) {
    return session.enabled() && !LIFE.isOver(session.startedAt(), session.lastSeenAt(), now);
  }
}
