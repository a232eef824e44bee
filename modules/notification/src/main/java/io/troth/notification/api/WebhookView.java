package io.troth.notification.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An address that is sent facts.
 *
 * @param types names of the facts that are sent; empty for all
 * @param version for edits
 * @param oldSecretsUntil until when what is sent is signed with an earlier secret as well
 * @param failingSince since when every attempt has failed
 */
public record WebhookView(
    UUID id,
    String url,
    String description,
    Set<String> types,
    WebhookState state,
    long version,
    Instant createdAt,
    Optional<Instant> oldSecretsUntil,
    Optional<Instant> failingSince) {}
