package io.troth.policy.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What lists show of a version. Dates are empty while it is a draft.
 *
 * @param withdrawnAt empty unless it was withdrawn
 */
public record VersionHead(
    VersionId id,
    PolicyId policy,
    int number,
    VersionState state,
    Instant createdAt,
    Optional<Instant> publishedAt,
    Optional<LocalDate> effectiveOn,
    Optional<Instant> effectiveAt,
    Optional<Significance> significance,
    Optional<Instant> withdrawnAt) {}
