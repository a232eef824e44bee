package io.troth.eventbus;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;

/**
 * Handles facts. Runs in the fact's tenant scope, in a transaction of its own that also records the
 * handling, so that a fact takes effect once however often it is delivered: what a listener does in
 * this database must happen in that transaction. Facts of one subject arrive in the order in which
 * they were committed; a failing one is retried with backoff, holds back the later ones of the same
 * subject and listener, and is parked in the end. A parked one goes on holding them back until it
 * is replayed or dismissed.
 *
 * <p>Facts about nobody are ordered among those of the same tenant whose type ids begin with the
 * same word. A listener hears only what is published after it exists.
 */
public interface EventListener<T extends DomainEvent> {

  /**
   * Stable name, unique in the platform, up to 100 characters of {@code a-z 0-9 . -}, for example
   * {@code consent.notice-evidence}.
   */
  String name();

  /**
   * What to hear: the record of one fact, or an interface that several share, in which case their
   * common order is kept too.
   */
  Class<T> type();

  /**
   * Whether facts of this tenant are to be delivered here at all. Asked when a fact is published,
   * in the publisher's transaction: what is answered with no is never heard of. The answer must
   * cost next to nothing.
   */
  default boolean wants(TenantId tenant) {
    return true;
  }

  /** Handles one fact; any exception undoes the transaction and counts as a failed attempt. */
  void on(Envelope<T> envelope);
}
