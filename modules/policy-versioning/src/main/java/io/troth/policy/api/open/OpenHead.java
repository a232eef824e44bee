package io.troth.policy.api.open;

import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What lists for the public show of a version.
 *
 * @param effectiveOn its date in the tenant's zone
 * @param significance what was declared when it was published
 * @param contentHash SHA-256 of its canonical JSON, lower-case hex
 */
public record OpenHead(
    VersionId id,
    int number,
    OpenState state,
    Instant publishedAt,
    LocalDate effectiveOn,
    Instant effectiveAt,
    Significance significance,
    String contentHash) {}
