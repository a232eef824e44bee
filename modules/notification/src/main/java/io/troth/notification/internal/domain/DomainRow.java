package io.troth.notification.internal.domain;

import java.time.Instant;
import java.util.Optional;

/** A tenant's chosen domain as stored. */
record DomainRow(String domain, boolean usable, Instant chosenAt, Optional<Instant> checkedAt) {}
