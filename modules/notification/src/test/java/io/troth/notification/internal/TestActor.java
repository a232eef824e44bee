package io.troth.notification.internal;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whoever a test says is calling; else whoever the request says; else Troth itself. */
@Singleton
@Unremovable
@Alternative
@Priority(1)
public class TestActor implements CurrentActor {

  private final ThreadLocal<@Nullable Actor> caller = new ThreadLocal<>();
  private final SecurityIdentity identity;

  TestActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public <T> T as(String colleague, Supplier<T> work) {
    caller.set(new Actor(Actor.Kind.STAFF, colleague));
    try {
      return work.get();
    } finally {
      caller.remove();
    }
  }

  @Override
  public Actor get() {
    var said = caller.get();
    if (said == null && Arc.container().requestContext().isActive()) {
      said = identity.getAttribute(ATTRIBUTE);
    }
    return said == null ? Actor.SYSTEM : said;
  }
}
