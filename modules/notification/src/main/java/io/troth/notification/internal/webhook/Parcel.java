package io.troth.notification.internal.webhook;

import java.time.Instant;

/**
 * What goes out in one attempt.
 *
 * @param id the fact's, the same in every attempt
 * @param signature the header {@code webhook-signature}
 */
record Parcel(String id, Instant at, String signature, byte[] body) {}
