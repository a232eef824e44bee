package io.troth.eventbus;

import io.troth.kernel.DomainEvent;
import java.util.Collection;

/**
 * Publishes facts. The envelope and its deliveries are written in the caller's transaction, so a
 * fact exists exactly when its cause does.
 */
public interface Events {

  /**
   * @throws IllegalStateException without a transaction or a bound tenant, or when the type of the
   *     fact is not registered
   */
  void publish(DomainEvent fact);

  /** Publishes many facts with batched inserts; order is kept. */
  void publishAll(Collection<? extends DomainEvent> facts);
}
