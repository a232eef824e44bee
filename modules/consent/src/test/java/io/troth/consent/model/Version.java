package io.troth.consent.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A published version as the model sees it.
 *
 * @param published when it was published, which is also when its platform notice could first be
 *     seen
 * @param live since when the platform's notice is live
 * @param date its effective date
 * @param period the promised notice period
 * @param restricts whether an objection restricts rather than only keeps the old version
 * @param deemed whether a use may count as acceptance
 * @param bannerReplaces whether a banner seen may stand in for a bounced mail
 * @param gate whether the service as a whole waits for re-consent
 * @param features what it has
 */
public record Version(
    Instant published,
    Instant live,
    Instant date,
    Duration period,
    boolean restricts,
    boolean deemed,
    boolean bannerReplaces,
    boolean gate,
    Set<Feature> features) {}
