package io.troth.eventbus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;

/** Business in a tenant's scope and a transaction of its own. */
@Singleton
final class BusFixture {

  private final TenantScope scope;
  private final Events events;
  private final UniqueIds ids;

  BusFixture(TenantScope scope, Events events, UniqueIds ids) {
    this.scope = scope;
    this.events = events;
    this.ids = ids;
  }

  SubjectRef somebody() {
    return new SubjectRef(ids.next());
  }

  void inTransaction(TenantId tenant, Runnable business) {
    scope.run(tenant, () -> QuarkusTransaction.requiringNew().run(business));
  }

  /** Publishes steps 1 to {@code steps}, each in a transaction of its own. */
  void move(TenantId tenant, SubjectRef person, int steps) {
    IntStream.rangeClosed(1, steps)
        .forEach(
            step -> inTransaction(tenant, () -> events.publish(new CounterMoved(person, step))));
  }
}
