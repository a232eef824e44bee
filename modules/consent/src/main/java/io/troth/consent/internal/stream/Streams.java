package io.troth.consent.internal.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.tenant.api.ApiKeys;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The open streams of this replica, served by one thread that exists while there are any. Where a
 * stream stands is a place in the database, so that it can go on at any other replica.
 */
@Singleton
public class Streams {

  private static final Logger LOG = Logger.getLogger(Streams.class);

  /** A stream is lost after so many heartbeats that did not come, and a little. */
  private static final int BEATS_MISSED = 2;

  private static final int RETRY_SECONDS = 30;

  private final ChangeLog changes;
  private final StreamNames names;
  private final ApiKeys keys;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final CurrentTenant tenant;
  private final StreamSettings settings;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Object door = new Object();
  private @Nullable Thread server;
  private volatile boolean ended;

  Streams(
      ChangeLog changes,
      StreamNames names,
      ApiKeys keys,
      TenantDirectory directory,
      TenantScope scope,
      CurrentTenant tenant,
      StreamSettings settings) {
    this.changes = changes;
    this.names = names;
    this.keys = keys;
    this.directory = directory;
    this.scope = scope;
    this.tenant = tenant;
    this.settings = settings;
  }

  /**
   * Opens a stream of the present tenant.
   *
   * @param key whose it is
   * @param heard place of the last event of a stream that was interrupted; negative for none
   * @throws Problem too-many-requests when the key has as many as it may
   */
  public Multi<StreamEvent> open(UUID key, long heard) {
    requireRoom(key);
    var owner = tenant.require();
    changes.place();
    var place = heard < 0 ? changes.newest() : heard;
    var name = names.give(key);
    return Multi.createFrom()
        .emitter(
            emitter -> begin(owner, key, emitter, StreamEvent.open(place, name, silence())),
            BackPressureStrategy.BUFFER);
  }

  private void requireRoom(UUID key) {
    if (full(key, 0)) {
      throw Problem.of(
              CommonProblem.TOO_MANY_REQUESTS,
              "A key may have %d streams open at a time.".formatted(settings.perKey()))
          .with("retryAfter", RETRY_SECONDS);
    }
  }

  private boolean full(UUID key, int more) {
    var own = listeners.stream().filter(listener -> listener.key().equals(key)).count();
    return ended
        || own - more >= settings.perKey()
        || listeners.size() - more >= settings.perReplica();
  }

  private void begin(
      TenantId owner, UUID key, MultiEmitter<? super StreamEvent> emitter, StreamEvent opening) {
    var listener = new Listener(owner, key, emitter, opening.place());
    listener.tell(opening);
    emitter.onTermination(() -> listeners.remove(listener));
    synchronized (door) {
      listeners.add(listener);
      if (full(key, 1)) {
        end(listener);
      } else if (server == null) {
        server = new Thread(this::serve, "troth-streams");
        server.setDaemon(true);
        server.start();
      }
    }
  }

  private void serve() {
    try {
      while (anybodyThere()) {
        Thread.sleep(settings.look().toMillis());
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean anybodyThere() {
    synchronized (door) {
      if (listeners.isEmpty()) {
        server = null;
      }
      return server != null;
    }
  }

  private void look() {
    listeners.stream()
        .collect(Collectors.groupingBy(Listener::tenant))
        .forEach((owner, all) -> look(owner, all));
  }

  /** A stream that cannot be vouched for is ended: its listener then relies on nothing. */
  private void look(TenantId owner, List<Listener> all) {
    try {
      scope.run(owner, () -> tell(owner, all));
    } catch (RuntimeException trouble) {
      LOG.warnf("Streams are ended because changes cannot be read: %s", trouble.getMessage());
      all.forEach(this::end);
    }
  }

  private void tell(TenantId owner, List<Listener> all) {
    var open =
        directory.byId(owner).filter(profile -> profile.state() == TenantState.ACTIVE).isPresent();
    changes.place();
    var known = new HashMap<Long, ChangeLog.Forgotten>();
    for (var listener : all) {
      var forgotten = known.computeIfAbsent(listener.place(), changes::since);
      if (!forgotten.nothing()) {
        listener.tell(StreamEvent.forget(forgotten));
      }
      if (!open) {
        close(listener);
      } else if (listener.quietFor(settings.beat().toNanos())) {
        beat(listener, forgotten.upTo());
      }
    }
  }

  private void beat(Listener listener, long place) {
    if (keys.admits(listener.key())) {
      listener.beat(StreamEvent.beat(place, names.give(listener.key()), silence()));
    } else {
      close(listener);
    }
  }

  private void close(Listener listener) {
    listener.tell(StreamEvent.closed(listener.place()));
    end(listener);
  }

  private void end(Listener listener) {
    listeners.remove(listener);
    listener.end();
  }

  private int silence() {
    return (int) settings.beat().multipliedBy(BEATS_MISSED).plusSeconds(5).toSeconds();
  }

  void stop(@Observes ShutdownEvent shutdown) {
    ended = true;
    List.copyOf(listeners).forEach(this::end);
  }
}
