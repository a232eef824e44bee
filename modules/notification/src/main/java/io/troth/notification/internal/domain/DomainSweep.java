package io.troth.notification.internal.domain;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.kernel.TenantId;
import io.troth.notification.api.SenderDomains;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Looks at every chosen domain from time to time: a record that is lost must not be found out by
 * mails that come back.
 */
@Singleton
class DomainSweep {

  private static final Logger LOG = Logger.getLogger(DomainSweep.class);

  /** Longer than any check takes; the check itself says when the next one is due. */
  private static final Duration TURN = Duration.ofMinutes(10);

  private final DomainStatements statements;
  private final SenderDomains domains;
  private final TenantScope scope;
  private final InstantSource clock;

  DomainSweep(
      DomainStatements statements, SenderDomains domains, TenantScope scope, InstantSource clock) {
    this.statements = statements;
    this.domains = domains;
    this.scope = scope;
    this.clock = clock;
  }

  @Scheduled(
      identity = "sender-domains",
      every = "{troth.sender.sweep:10m}",
      delayed = "2m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    statements.due(clock.instant()).forEach(this::sweepOne);
  }

  /** What goes wrong with one tenant must not keep the others from being looked at. */
  private void sweepOne(TenantId tenant) {
    try {
      scope.run(tenant, this::checkInTurn);
    } catch (RuntimeException trouble) {
      LOG.errorf(trouble, "The sender domain of tenant %s could not be looked at", tenant);
    }
  }

  private void checkInTurn() {
    var now = clock.instant();
    if (statements.takeTurn(now, now.plus(TURN))) {
      domains.check();
    }
  }
}
