package io.troth.policy.api;

import io.troth.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * What lists show of a revision.
 *
 * @param number within the version; 2 for the first correction
 * @param edit counts the edits of the correction; what {@code If-Match} compares
 * @param reason why it is corrected, for staff; empty while nobody has said so
 * @param publishedAt empty while it is being written
 */
public record RevisionHead(
    RevisionId id,
    PolicyId policy,
    VersionId version,
    int number,
    long edit,
    String contentHash,
    String reason,
    Instant begunAt,
    Actor begunBy,
    Optional<Instant> publishedAt,
    Optional<Actor> publishedBy) {

  public boolean isPublished() {
    return publishedAt.isPresent();
  }
}
