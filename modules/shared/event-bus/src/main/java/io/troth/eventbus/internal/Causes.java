package io.troth.eventbus.internal;

import io.quarkus.arc.Arc;
import io.troth.eventbus.Envelope;
import io.troth.kernel.UniqueIds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What led to the facts that the calling thread publishes. */
@Singleton
final class Causes {

  private final ThreadLocal<@Nullable Envelope<?>> handled = new ThreadLocal<>();
  private final Request request;
  private final UniqueIds ids;

  Causes(Request request, UniqueIds ids) {
    this.request = request;
    this.ids = ids;
  }

  /** Runs a listener: what it publishes is caused by the fact it handles. */
  void within(Envelope<?> fact, Runnable listener) {
    var outer = handled.get();
    handled.set(fact);
    try {
      listener.run();
    } finally {
      handled.set(outer);
    }
  }

  Optional<UUID> causation() {
    return Optional.<Envelope<?>>ofNullable(handled.get()).map(Envelope::id);
  }

  UUID correlation() {
    var fact = handled.get();
    if (fact != null) {
      return fact.correlation();
    }
    return Arc.container().requestContext().isActive() ? request.correlation() : ids.next();
  }

  /** One request, or one step of a job in a tenant's scope. */
  @RequestScoped
  static class Request {

    private final UUID correlation;

    Request(UniqueIds ids) {
      this.correlation = ids.next();
    }

    UUID correlation() {
      return correlation;
    }
  }
}
