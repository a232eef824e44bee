package io.troth.policy.api;

import java.time.Instant;

/**
 * A published wording of a version. All wordings of a version promise the same and bind as that
 * version; the newest is the one that is shown.
 *
 * @param revision 1 for what was published as the version, then counting up
 * @param contentHash SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of the document
 */
public record Wording(int revision, Instant publishedAt, String contentHash) {}
