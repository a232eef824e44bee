package io.troth.consent.internal.standing;

import java.time.Instant;

/**
 * The version the tenant says a person was bound by before it was known here; weaker evidence than
 * an act of theirs, and marked so wherever it shows.
 *
 * @param version number of the version
 * @param at when it was said: it binds from here on, never earlier
 */
public record Baseline(int version, Instant at) {}
