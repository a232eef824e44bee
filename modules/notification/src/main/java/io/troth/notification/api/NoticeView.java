package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One notice to one person on one version by mail.
 *
 * @param reply what the mail server answered, code and text without addresses
 */
public record NoticeView(
    UUID id,
    VersionId version,
    SubjectRef subject,
    NoticeState state,
    String messageId,
    int attempts,
    Instant plannedAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> bouncedAt,
    Optional<String> reply) {}
