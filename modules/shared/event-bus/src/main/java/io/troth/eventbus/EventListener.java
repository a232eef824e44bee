package io.troth.eventbus;

import io.troth.kernel.DomainEvent;

/**
 * Handles one type of fact. Runs in the fact's tenant scope, in a transaction of its own that also
 * records the handling, so that a fact takes effect once however often it is delivered. Facts of
 * one subject arrive in the order in which they were committed; a failing one is retried with
 * backoff, holds back the later ones of the same subject and listener, and is parked in the end.
 */
public interface EventListener<T extends DomainEvent> {

  /** Stable name, unique in the platform, for example {@code consent.notice-evidence}. */
  String name();

  Class<T> type();

  void on(Envelope<T> envelope);
}
