package io.troth.notification.internal.send;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.CorrectionPlanner;
import io.troth.notification.internal.CorrectionStatements;
import io.troth.notification.internal.Crew;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mailing.DeadlineWatch;
import io.troth.notification.internal.plan.PlanStatements;
import io.troth.notification.internal.plan.Planner;
import io.troth.tenancy.TenantScope;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Plans and sends on this replica's own threads from start to shutdown. */
@Singleton
public final class MailWorker {

  private static final Logger LOG = Logger.getLogger(MailWorker.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PlanStatements plans;
  private final Planner planner;
  private final CorrectionStatements corrections;
  private final CorrectionPlanner correctionPlanner;
  private final Sender sender;
  private final DeadlineWatch watch;
  private final Lines lines;
  private final Relays relays;
  private final TenantScope scope;
  private final MailBell bell;
  private final InstantSource clock;
  private final int threads;
  private final Crew crew;

  MailWorker(
      PlanStatements plans,
      Planner planner,
      CorrectionStatements corrections,
      CorrectionPlanner correctionPlanner,
      Sender sender,
      DeadlineWatch watch,
      Lines lines,
      Relays relays,
      TenantScope scope,
      MailBell bell,
      MailSettings settings,
      InstantSource clock) {
    this.plans = plans;
    this.planner = planner;
    this.corrections = corrections;
    this.correctionPlanner = correctionPlanner;
    this.sender = sender;
    this.watch = watch;
    this.lines = lines;
    this.relays = relays;
    this.scope = scope;
    this.bell = bell;
    this.clock = clock;
    this.threads = settings.threads();
    this.crew = new Crew("troth-mail", bell, settings.idle(), this::drain);
  }

  public void start(@Observes StartupEvent started) {
    crew.start(threads);
  }

  /** The mail under way is finished, what is only claimed is handed back. */
  public void stop(@Observes ShutdownEvent ended) {
    crew.stop(PATIENCE);
  }

  /** Plans and sends on the calling thread until nothing is due. */
  public void drain() {
    var relay = relays.current();
    var line = lines.take(relay);
    try {
      while (!crew.isStopping() && step(line)) {
        bell.ring();
      }
    } finally {
      lines.giveBack(line, relay);
    }
  }

  /** A little of each, so that nobody's long plan holds up another's mails. */
  private boolean step(MailLine line) {
    var watched = watched();
    var planned = plan();
    return sender.sendDue(line, crew::isStopping) > 0 || planned || watched;
  }

  /** Who cannot look must not hold up the mails. */
  private boolean watched() {
    try {
      return watch.look();
    } catch (RuntimeException trouble) {
      LOG.warnf("Mailings cannot be looked at: %s", trouble.getClass().getName());
      LOG.debug("Mailings cannot be looked at", trouble);
      return false;
    }
  }

  private boolean plan() {
    var worked = false;
    for (var open : plans.underWay(clock.instant())) {
      worked |= planned(open.tenant(), () -> planner.step(open.version()));
    }
    for (var open : corrections.underWay(clock.instant())) {
      worked |= planned(open.tenant(), () -> correctionPlanner.step(open.revision()));
    }
    return worked;
  }

  /** One plan that cannot be worked on must hold up neither the others nor the mails. */
  private boolean planned(TenantId tenant, Supplier<Boolean> step) {
    try {
      return scope.call(tenant, step);
    } catch (RuntimeException trouble) {
      LOG.warnf("Tenant %s cannot be planned for: %s", tenant, trouble.getClass().getName());
      LOG.debug("A plan cannot be worked on", trouble);
      return false;
    }
  }
}
