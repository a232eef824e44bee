package io.troth.policy.api;

import io.troth.kernel.Actor;
import java.time.Instant;

/**
 * A published version was taken back before its date.
 *
 * @param reason for staff; people are told that it was withdrawn, not why
 */
public record Withdrawal(VersionId version, Instant at, Actor by, String reason) {}
