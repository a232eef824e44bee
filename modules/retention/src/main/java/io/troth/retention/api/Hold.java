package io.troth.retention.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A legal hold.
 *
 * @param reason why the data must be kept, 1 to 500 characters
 * @param ground the provision it rests on, for example {@code GDPR 17(3)(e)}
 * @param categories which categories it covers; empty for all of them
 * @param owner who answers for it
 * @param reviewOn the day its need is looked at again; a hold does not end by itself
 * @param releasedAt absent while it holds
 */
public record Hold(
    UUID id,
    String reason,
    String ground,
    Set<String> categories,
    String owner,
    LocalDate reviewOn,
    Instant placedAt,
    Optional<Instant> releasedAt) {

  public Hold {
    categories = Set.copyOf(categories);
  }
}
