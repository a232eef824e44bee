package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A subject without anything that identifies them. */
public record SubjectView(
    SubjectRef ref,
    Locale locale,
    Optional<ZoneId> zone,
    boolean hasAddress,
    Instant registeredAt,
    long revision) {}
