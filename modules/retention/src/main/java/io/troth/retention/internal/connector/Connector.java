package io.troth.retention.internal.connector;

import io.troth.retention.api.ConnectorTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A system outside as it is stored. */
record Connector(
    UUID id,
    String name,
    ConnectorTarget target,
    boolean on,
    int days,
    byte[] wrapped,
    Optional<byte[]> earlierWrapped,
    Optional<Instant> earlierUntil,
    long version,
    Instant createdAt) {

  boolean isDatabase() {
    return target instanceof ConnectorTarget.Database;
  }

  Connector with(String newName, ConnectorTarget newTarget, int newDays) {
    return new Connector(
        id,
        newName,
        newTarget,
        on,
        newDays,
        wrapped,
        earlierWrapped,
        earlierUntil,
        version,
        createdAt);
  }

  Connector turned(boolean nowOn) {
    return new Connector(
        id, name, target, nowOn, days, wrapped, earlierWrapped, earlierUntil, version, createdAt);
  }

  Connector sealedBy(byte[] secret, Optional<byte[]> earlier, Optional<Instant> until) {
    return new Connector(id, name, target, on, days, secret, earlier, until, version, createdAt);
  }
}
