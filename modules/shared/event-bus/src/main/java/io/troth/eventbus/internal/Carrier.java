package io.troth.eventbus.internal;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.EventTransport;
import io.troth.eventbus.EventTransport.Fate;
import io.troth.eventbus.StoredFact;
import io.troth.eventbus.internal.RelayStatements.Claim;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Gives what is due to a transport, many facts at once, outside any transaction. A claim is the
 * head of its stream, so a batch holds at most one fact of each and none overtakes another.
 */
@Singleton
final class Carrier {

  private static final Logger LOG = Logger.getLogger(Carrier.class);
  private static final String REFUSED = "refused";

  private final RelayStatements statements;
  private final TenantScope scope;
  private final Counts counts;
  private final UniqueIds ids;
  private final InstantSource clock;
  private final EventSettings settings;

  Carrier(
      RelayStatements statements,
      TenantScope scope,
      Counts counts,
      UniqueIds ids,
      InstantSource clock,
      EventSettings settings) {
    this.statements = statements;
    this.scope = scope;
    this.counts = counts;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * How a round went.
   *
   * @param claimed facts that were due
   * @param away those of them that did not get there
   */
  record Round(int claimed, int away) {}

  Round carryBatch(EventTransport transport) {
    var claims =
        Contention.retried(() -> QuarkusTransaction.requiringNew().call(() -> claim(transport)));
    if (claims.isEmpty()) {
      return new Round(0, 0);
    }
    var byTenant = claims.stream().collect(groupingBy(Claim::tenant));
    List<StoredFact> facts = new ArrayList<>();
    byTenant.forEach(
        (tenant, own) -> facts.addAll(inScope(tenant, () -> statements.envelopes(tenant, own))));
    var fates = transport.carry(facts);
    int away = 0;
    for (var own : byTenant.entrySet()) {
      away += Contention.retried(() -> inScope(own.getKey(), () -> note(own.getValue(), fates)));
    }
    return new Round(claims.size(), away);
  }

  private List<Claim> claim(EventTransport transport) {
    var now = clock.instant();
    return statements.claim(
        Set.of(transport.name()),
        ids.next(),
        now,
        now.plus(settings.carryLease()),
        settings.carryBatch());
  }

  /** Writes down what became of the facts of one tenant; says how many of them have to wait. */
  private int note(List<Claim> claims, Map<UUID, Fate> fates) {
    var byFate =
        claims.stream().collect(groupingBy(claim -> fates.getOrDefault(claim.event(), Fate.AWAY)));
    var there = byFate.getOrDefault(Fate.THERE, List.of());
    var refused = byFate.getOrDefault(Fate.REFUSED, List.of());
    var away = byFate.getOrDefault(Fate.AWAY, List.of());
    var now = clock.instant();
    statements.complete(there);
    refused.forEach(claim -> park(claim));
    away.forEach(claim -> statements.wait(claim, now));
    there.forEach(claim -> counts.countDelivered());
    away.forEach(claim -> counts.countFailed());
    return away.size();
  }

  private void park(Claim claim) {
    if (statements.park(claim, clock.instant(), REFUSED)) {
      counts.countFailed();
      counts.countParked();
      LOG.errorf(
          "Parked: %s refuses fact %s of tenant %s, which holds back the later ones",
          claim.listener(), claim.event(), claim.tenant());
    }
  }

  private <T> T inScope(TenantId tenant, Supplier<T> work) {
    return scope.call(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
