package io.troth.notification.internal.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.troth.eventbus.EventLog;
import io.troth.eventbus.LogSlice.Facts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.tenant.api.ApiKeys;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who waits for facts at this replica, served by one thread that exists while there are
 * any. Where a follower stands is a place in the log, so that it can go on at any other replica.
 */
@Singleton
final class Followers {

  private static final Logger LOG = Logger.getLogger(Followers.class);

  /** Facts told at a time. */
  private static final int PAGE = 100;

  private static final int RETRY_SECONDS = 10;

  private final EventLog log;
  private final ApiKeys keys;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final ChangeSettings settings;
  private final Set<Follower> waiting = ConcurrentHashMap.newKeySet();
  private final Object door = new Object();
  private @Nullable Thread server;
  private volatile boolean ended;

  Followers(
      EventLog log,
      ApiKeys keys,
      TenantDirectory directory,
      TenantScope scope,
      ChangeSettings settings) {
    this.log = log;
    this.keys = keys;
    this.directory = directory;
    this.scope = scope;
    this.settings = settings;
  }

  /**
   * Makes sure that the key may have one more waiting.
   *
   * @throws Problem too-many-requests
   */
  void requireRoom(UUID key) {
    if (full(key, 0)) {
      throw Problem.of(
              CommonProblem.TOO_MANY_REQUESTS,
              "A key may have %d calls waiting at a time.".formatted(settings.perKey()))
          .with("retryAfter", RETRY_SECONDS);
    }
  }

  private boolean full(UUID key, int more) {
    var own = waiting.stream().filter(follower -> follower.key().equals(key)).count();
    return ended
        || own - more >= settings.perKey()
        || waiting.size() - more >= settings.perReplica();
  }

  void join(Follower follower) {
    synchronized (door) {
      waiting.add(follower);
      if (full(follower.key(), 1)) {
        end(follower);
      } else if (server == null) {
        server = new Thread(this::serve, "troth-changes");
        server.setDaemon(true);
        server.start();
      }
    }
  }

  void leave(Follower follower) {
    waiting.remove(follower);
  }

  private void serve() {
    try {
      while (anybodyThere()) {
        look();
        Thread.sleep(settings.look().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      gone();
    }
  }

  /** However it ended, whoever comes next begins another one. */
  private void gone() {
    synchronized (door) {
      if (server == Thread.currentThread()) {
        server = null;
      }
    }
  }

  private boolean anybodyThere() {
    synchronized (door) {
      if (waiting.isEmpty()) {
        server = null;
      }
      return server != null;
    }
  }

  private void look() {
    waiting.stream()
        .collect(Collectors.groupingBy(Follower::tenant))
        .forEach((tenant, followers) -> look(tenant, followers));
  }

  /** Whoever cannot be served is sent away, and comes again with the place it has. */
  private void look(TenantId tenant, List<Follower> followers) {
    try {
      scope.run(tenant, () -> serve(tenant, followers));
    } catch (RuntimeException trouble) {
      LOG.warnf("Followers are sent away: %s", trouble.getClass().getName());
      LOG.debug("The log cannot be read", trouble);
      followers.forEach(this::end);
    }
  }

  private void serve(TenantId tenant, List<Follower> followers) {
    var active =
        directory.byId(tenant).filter(one -> one.state() == TenantState.ACTIVE).isPresent();
    long newest = log.newest();
    for (var follower : followers) {
      if (!active || !isAdmitted(follower)) {
        end(follower);
      } else if (!tell(follower, newest)) {
        leave(follower);
      }
    }
  }

  /** Asked with every beat, and no less often of those that are told something all the time. */
  private boolean isAdmitted(Follower follower) {
    return !follower.isToBeAdmitted(settings.beat()) || keys.admits(follower.key());
  }

  /** False when it waits no longer. */
  private boolean tell(Follower follower, long newest) {
    if (follower.place() < newest && follower.isFree()) {
      var slice = log.after(follower.place(), follower.types(), PAGE);
      if (!(slice instanceof Facts facts)) {
        end(follower);
        return false;
      }
      if (!follower.tell(facts)) {
        return false;
      }
    }
    return !follower.isQuiet() || follower.beat();
  }

  private void end(Follower follower) {
    leave(follower);
    follower.end();
  }

  void stop(@Observes ShutdownEvent shutdown) {
    ended = true;
    List.copyOf(waiting).forEach(this::end);
  }
}
