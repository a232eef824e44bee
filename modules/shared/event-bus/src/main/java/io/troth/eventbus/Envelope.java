package io.troth.eventbus;

import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact with what is known of its happening. On every wire a CloudEvents 1.0 event.
 *
 * @param id UUID version 7
 * @param type registered name, for example {@code consent.withdrawn.v1}
 * @param time when it became true, from the injected clock
 * @param subject pseudonym of the person concerned
 * @param causation id of the fact that led to this one, when a listener published it
 * @param correlation id shared by everything one request set off
 */
public record Envelope<T extends DomainEvent>(
    UUID id,
    String type,
    TenantId tenant,
    Instant time,
    Optional<SubjectRef> subject,
    Actor actor,
    Optional<UUID> causation,
    UUID correlation,
    T payload) {}
