package io.troth.policy.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A policy with the heads of its versions, newest first.
 *
 * @param archivedAt since when nothing new is published of it; empty unless it is archived
 */
public record PolicyView(
    PolicyId id,
    String slug,
    PolicyKind kind,
    String title,
    List<VersionHead> versions,
    Optional<Instant> archivedAt) {
  public PolicyView {
    versions = List.copyOf(versions);
  }

  public boolean isArchived() {
    return archivedAt.isPresent();
  }
}
