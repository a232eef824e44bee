package io.troth.retention.internal.erasure;

import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Manner;
import io.troth.retention.api.Hold;
import io.troth.retention.spi.OutsideEraser.Answer;
import io.troth.retention.spi.OutsideEraser.Order;
import io.troth.tenancy.TenantScope;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Goes through the steps of erasures that are due, in the tenants' scopes. A crash between two
 * steps costs nothing: the next replica goes on with the first step that is not recorded.
 */
@Singleton
public class Conductor {

  private static final Logger LOG = Logger.getLogger(Conductor.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 8;

  private final ErasureStatements erasures;
  private final RecordStatements records;
  private final StepWork work;
  private final Rooms rooms;
  private final Sealer sealer;
  private final Choices choices;
  private final Instance<StepWatch> watches;
  private final TenantScope scope;
  private final InstantSource clock;

  Conductor(
      ErasureStatements erasures,
      RecordStatements records,
      StepWork work,
      Rooms rooms,
      Sealer sealer,
      Choices choices,
      Instance<StepWatch> watches,
      TenantScope scope,
      InstantSource clock) {
    this.erasures = erasures;
    this.records = records;
    this.work = work;
    this.rooms = rooms;
    this.sealer = sealer;
    this.choices = choices;
    this.watches = watches;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Works on one erasure of every tenant that has one due.
   *
   * @return how many those were
   */
  public int round() {
    return erasures.due(clock.instant()).stream()
        .mapToInt(tenant -> scope.call(tenant, this::next))
        .sum();
  }

  private int next() {
    var claim = work.claim();
    claim.ifPresent(this::go);
    return claim.isPresent() ? 1 : 0;
  }

  /** One person's trouble must not hold up the others. */
  private void go(Claim claim) {
    try {
      if (mayBegin(claim)) {
        steps(claim);
      }
    } catch (StepWork.LeaseLostException taken) {
      LOG.debugf("Erasure %s is another replica's", claim.id());
    } catch (RuntimeException trouble) {
      var doublings = Math.min(claim.row().attempts(), MOST_DOUBLINGS);
      var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
      LOG.errorf("Erasure %s stopped: %s", claim.id(), trouble.getClass().getName());
      LOG.debug("An erasure stopped", trouble);
      work.failed(claim, clock.instant().plus(pause), trouble.getClass().getSimpleName());
    }
  }

  private boolean mayBegin(Claim claim) {
    if (claim.row().begunAt().isPresent()) {
      return true;
    }
    var keeping = work.begin(claim);
    keeping.ifPresent(hold -> restrict(claim, hold));
    return keeping.isEmpty();
  }

  /** What must be kept is kept and not used (GDPR Article 18(1)(c)). */
  private void restrict(Claim claim, Hold keeping) {
    var reason = "Erasure waits for a legal hold: " + keeping.ground();
    choices.record(new ChoiceCommand.Hold(claim.person(), Manner.on("legal-hold"), reason));
  }

  private void steps(Claim claim) {
    for (var step : Steps.of(rooms)) {
      if (records.steps(claim.id()).containsKey(step)) {
        continue;
      }
      if (step.equals(Steps.OUTSIDE) && !outside(claim)) {
        work.later(claim);
        return;
      }
      work.step(claim, step);
      watches.forEach(watch -> watch.done(claim.id(), step));
    }
  }

  /** Whether every system outside is done with it, or will not do it. */
  private boolean outside(Claim claim) {
    var row = erasures.find(claim.id()).orElseThrow();
    var done = true;
    for (var system : sealer.concerned()) {
      var reply = system.erase(new Order(row.id(), row.person(), sealer.open(row)));
      work.told(claim, system, reply);
      done &= reply.answer() != Answer.WAITING;
    }
    return done;
  }
}
