package io.troth.eventbus;

import io.troth.kernel.DomainEvent;

/**
 * Registers a fact under its stable name. Every module produces one bean per fact.
 *
 * @param id name and version on every wire, for example {@code consent.withdrawn.v1}
 * @param payload the record that carries the fact
 */
public record EventType<T extends DomainEvent>(String id, Class<T> payload) {}
