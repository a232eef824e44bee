package io.troth.personaldata;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of an erased person. It names nobody; only whoever holds the pseudonym already could
 * recognise it (GDPR Article 17(3)).
 *
 * @param what kind of data, lower-case letters and hyphens, at most 60
 * @param count rows
 * @param ground the provision that allows it, for example {@code GDPR 17(3)(e)}
 * @param reason why, in one English sentence
 * @param until when it is erased as well; absent where no end is known yet, as under a legal hold
 */
public record Remains(
    String what, long count, String ground, String reason, Optional<Instant> until) {}
