package io.troth.policy.api;

import java.time.LocalDate;

/**
 * @param revision the revision of the draft that was reviewed
 * @param effectiveOn the version's date in the tenant's zone
 * @param significance what is declared: the floor or more
 */
public record PublishCommand(
    VersionId draft, long revision, LocalDate effectiveOn, Significance significance) {}
