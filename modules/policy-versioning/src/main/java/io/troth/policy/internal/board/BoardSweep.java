package io.troth.policy.internal.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.Promised;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks at every board from time to time: writes down whose state changed, and ends accepted gaps
 * that a control has closed. Doing it twice changes nothing.
 */
@Singleton
class BoardSweep {

  private static final Logger LOG = Logger.getLogger(BoardSweep.class);

  /** Shorter than the time between two sweeps, so that every replica's next one finds it over. */
  private static final Duration TURN = Duration.ofMinutes(10);

  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final PromiseBoard board;
  private final DayShelf days;
  private final GapBook gaps;
  private final TurnStatements turns;
  private final InstantSource clock;

  BoardSweep(
      TenantDirectory tenants,
      TenantScope scope,
      PromiseBoard board,
      DayShelf days,
      GapBook gaps,
      TurnStatements turns,
      InstantSource clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.board = board;
    this.days = days;
    this.gaps = gaps;
    this.turns = turns;
    this.clock = clock;
  }

  @Scheduled(
      identity = "promise-board",
      every = "{troth.policy.board-sweep:15m}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    tenants.all().forEach(this::sweepOne);
  }

  /** What goes wrong with one tenant must not keep the others from being looked at. */
  private void sweepOne(TenantProfile tenant) {
    try {
      scope.run(tenant.id(), () -> sweepInTurn(tenant));
    } catch (RuntimeException trouble) {
      LOG.errorf(trouble, "The promises of tenant %s could not be looked at", tenant.id());
    }
  }

  /** One replica at a time: what another has just looked at needs no second look. */
  boolean sweepInTurn(TenantProfile tenant) {
    boolean mine = turns.take(clock.instant(), TURN);
    if (mine) {
      sweep(tenant);
    }
    return mine;
  }

  void sweep(TenantProfile tenant) {
    var today = LocalDate.ofInstant(clock.instant(), tenant.zone());
    for (var version : board.read()) {
      QuarkusTransaction.requiringNew().run(() -> write(version, today));
    }
  }

  private void write(VersionBoard version, LocalDate today) {
    days.takeTurns(version.policy());
    var newest = days.newest(version.version());
    for (var line : version.lines()) {
      var key = line.promised().key();
      var known = newest.get(key.toString());
      if (known == null) {
        days.persist(new DayRow(version.version(), key, today, line.state()));
      } else {
        known.saw(today, line.state()).ifPresent(days::persist);
      }
    }
    gaps.lapse(version.policy(), kept(version));
  }

  private static List<Promised> kept(VersionBoard version) {
    return version.lines().stream()
        .filter(line -> line.state() != PromiseState.GAP)
        .map(Line::promised)
        .toList();
  }
}
