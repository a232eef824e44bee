package io.troth.policy.api;

/**
 * A version with everything it says.
 *
 * @param revision counts edits of the draft; what {@code If-Match} compares
 * @param contentHash SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of the document
 */
public record VersionView(
    VersionHead head, long revision, String contentHash, PolicyDocument document) {}
