package io.troth.notification.internal.send;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.troth.notification.internal.CorrectionPlanner;
import io.troth.notification.internal.CorrectionStatements;
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
import java.util.List;
import java.util.stream.IntStream;
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
  private final MailSettings settings;
  private final InstantSource clock;
  private volatile boolean stopping;
  private List<Thread> threads = List.of();

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
    this.settings = settings;
    this.clock = clock;
  }

  public void start(@Observes StartupEvent started) {
    threads =
        IntStream.rangeClosed(1, settings.threads())
            .mapToObj(number -> new Thread(this::work, "troth-mail-" + number))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  /** The mail under way is finished, what is only claimed is handed back. */
  public void stop(@Observes ShutdownEvent ended) {
    stopping = true;
    try {
      for (var thread : threads) {
        bell.ring();
        thread.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Plans and sends on the calling thread until nothing is due. */
  public void drain() {
    var relay = relays.current();
    var line = lines.take(relay);
    try {
      while (!stopping && step(line)) {
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
    return sender.sendDue(line, () -> stopping) > 0 || planned || watched;
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
      worked |= scope.call(open.tenant(), () -> planner.step(open.version()));
    }
    for (var open : corrections.underWay(clock.instant())) {
      worked |= scope.call(open.tenant(), () -> correctionPlanner.step(open.revision()));
    }
    return worked;
  }

  private void work() {
    try {
      while (!stopping) {
        drainOrComplain();
        bell.await(settings.idle());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drainOrComplain() {
    try {
      drain();
    } catch (RuntimeException trouble) {
      LOG.warnf("Mails cannot be worked on: %s", trouble.getClass().getName());
      LOG.debug("Mails cannot be worked on", trouble);
    }
  }
}
