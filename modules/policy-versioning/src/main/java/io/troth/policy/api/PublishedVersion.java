package io.troth.policy.api;

import io.troth.kernel.time.NoticePeriod;
import java.time.Instant;

/**
 * What standing and decisions need of an immutable version.
 *
 * @param publishedAt also the instant from which the platform notice is live
 * @param effectiveAt the version's date: start of its day in the tenant's zone
 * @param period the longer of what the version in force promised and the law pack's floor
 * @param declared the significance published; per person the computed one may be higher
 */
public record PublishedVersion(
    VersionId id,
    int number,
    Instant publishedAt,
    Instant effectiveAt,
    NoticePeriod period,
    Significance declared,
    String contentHash,
    Commitments commitments) {}
