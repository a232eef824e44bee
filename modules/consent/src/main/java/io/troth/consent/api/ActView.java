package io.troth.consent.api;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One act, which is also its receipt: the id is what the person is given.
 *
 * @param at when it was done; also when it became known, but for imports
 * @param purpose only for acts on purposes
 * @param reason in the person's own words; at most 2,000 characters
 * @param contentHash of the exact text that was shown
 * @param screen where it was done, for example {@code privacy-centre}
 */
public record ActView(
    UUID id,
    SubjectRef subject,
    ActType type,
    PolicyId policy,
    VersionId version,
    int versionNumber,
    Optional<String> purpose,
    Optional<String> reason,
    Instant at,
    Actor actor,
    String contentHash,
    String screen) {}
