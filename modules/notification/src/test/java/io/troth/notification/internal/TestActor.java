package io.troth.notification.internal;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Whoever a test says is calling; Troth itself otherwise. */
@Singleton
@Unremovable
@Alternative
@Priority(1)
class TestActor implements CurrentActor {

  private final ThreadLocal<Actor> caller = ThreadLocal.withInitial(() -> Actor.SYSTEM);

  <T> T as(String colleague, Supplier<T> work) {
    caller.set(new Actor(Actor.Kind.STAFF, colleague));
    try {
      return work.get();
    } finally {
      caller.remove();
    }
  }

  @Override
  public Actor get() {
    return caller.get();
  }
}
