package io.troth.eventbus.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.eventbus.EventListener;
import io.troth.eventbus.EventType;
import io.troth.eventbus.StoredFact;
import io.troth.eventbus.internal.RelayStatements.Claim;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Claims due deliveries and hands each to its listener. Used by any number of threads. */
@Singleton
final class Courier {

  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Catalogue catalogue;
  private final RelayStatements statements;
  private final TenantScope scope;
  private final Causes causes;
  private final Counts counts;
  private final UniqueIds ids;
  private final InstantSource clock;
  private final EventSettings settings;

  Courier(
      Catalogue catalogue,
      RelayStatements statements,
      TenantScope scope,
      Causes causes,
      Counts counts,
      UniqueIds ids,
      InstantSource clock,
      EventSettings settings) {
    this.catalogue = catalogue;
    this.statements = statements;
    this.scope = scope;
    this.causes = causes;
    this.counts = counts;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Delivers one batch.
   *
   * @param stopping asked before each delivery; what was not begun is handed back
   * @return how many deliveries were claimed; 0 when nothing was due
   */
  int deliverBatch(BooleanSupplier stopping) {
    var claims = Contention.retried(() -> QuarkusTransaction.requiringNew().call(this::claim));
    for (var claim : claims) {
      if (stopping.getAsBoolean()) {
        inScope(claim, () -> statements.release(claim, clock.instant()));
      } else {
        deliver(claim);
      }
    }
    return claims.size();
  }

  boolean busy() {
    return hasListeners()
        && QuarkusTransaction.requiringNew()
            .call(() -> statements.busy(catalogue.listenerNames(), clock.instant()));
  }

  private List<Claim> claim() {
    if (!hasListeners()) {
      return List.of();
    }
    var now = clock.instant();
    return statements.claim(
        catalogue.listenerNames(), ids.next(), now, now.plus(settings.lease()), settings.batch());
  }

  private boolean hasListeners() {
    return !catalogue.listenerNames().isEmpty();
  }

  private void deliver(Claim claim) {
    try {
      if (Contention.retried(() -> inScope(claim, () -> handle(claim)))) {
        counts.countDelivered();
      }
    } catch (RuntimeException | Error failure) {
      noteFailure(claim, failure);
    }
  }

  /**
   * Marks first: the mark locks the delivery until the transaction ends, so that nobody else can
   * claim it while the listener runs, however long that takes.
   */
  private boolean handle(Claim claim) {
    if (!statements.complete(claim)) {
      return false;
    }
    var stored = statements.envelope(claim);
    hand(claim, stored, catalogue.named(stored.type()), catalogue.listener(claim.listener()));
    return true;
  }

  private <T extends DomainEvent> void hand(
      Claim claim, StoredFact stored, EventType<?> type, EventListener<T> listener) {
    var fact = listener.type().cast(Envelopes.read(type.payload(), stored.payload()));
    var envelope =
        new Envelope<T>(
            claim.event(),
            stored.type(),
            claim.tenant(),
            stored.time(),
            stored.subject(),
            stored.actor(),
            stored.causation(),
            stored.correlation(),
            fact);
    causes.within(envelope, () -> listener.on(envelope));
  }

  private void noteFailure(Claim claim, Throwable failure) {
    var error = Failures.name(failure);
    var now = clock.instant();
    int attempts = claim.attempts() + 1;
    counts.countFailed();
    LOG.debugf(failure, "%s failed on fact %s", claim.listener(), claim.event());
    if (attempts < settings.maxAttempts()) {
      var next = now.plus(pause(attempts));
      inScope(claim, () -> statements.fail(claim, next, error));
      LOG.warnf(
          "%s failed on fact %s of tenant %s, attempt %d, next at %s: %s",
          claim.listener(), claim.event(), claim.tenant(), attempts, next, place(failure));
    } else if (inScope(claim, () -> statements.park(claim, now, error))) {
      counts.countParked();
      LOG.errorf(
          "Parked for %s after %d attempts: fact %s of tenant %s holds back the later ones: %s",
          claim.listener(), attempts, claim.event(), claim.tenant(), place(failure));
    }
  }

  private static String place(Throwable failure) {
    return Failures.name(failure) + " at " + Failures.place(failure);
  }

  private Duration pause(int attempts) {
    return new Backoff(settings.firstPause(), settings.longestPause())
        .after(attempts, ThreadLocalRandom.current().nextDouble());
  }

  /** The tenant is bound before the transaction begins, because sessions belong to one tenant. */
  private <T> T inScope(Claim claim, Supplier<T> work) {
    return scope.call(claim.tenant(), () -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
