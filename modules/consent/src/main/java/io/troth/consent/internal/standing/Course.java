package io.troth.consent.internal.standing;

import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a replay ended.
 *
 * @param published versions published by then, ascending
 * @param trail what bound the person one after the other; the last one binds
 * @param objections that stand
 * @param accepted versions accepted, and when: also ahead of their date
 * @param declined versions said no to, and when
 * @param deemed versions with a deemed acceptance that was not invalidated
 */
record Course(
    List<PublishedVersion> published,
    Evidence evidence,
    List<Binding> trail,
    List<Objection> objections,
    Map<Integer, Instant> accepted,
    Map<Integer, Instant> declined,
    Map<Integer, Instant> deemed) {}
