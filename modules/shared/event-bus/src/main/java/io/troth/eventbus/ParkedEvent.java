package io.troth.eventbus;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact that a listener failed to handle too often.
 *
 * @param event id of the fact
 * @param type registered name of the fact
 * @param time when the fact became true
 * @param parkedAt when the last attempt failed
 * @param attempts how often handling was tried, since it was last replayed
 * @param error class of the last failure; never its message, which could hold personal data
 */
public record ParkedEvent(
    UUID event,
    String listener,
    String type,
    Instant time,
    Optional<SubjectRef> subject,
    Instant parkedAt,
    int attempts,
    String error) {}
