package io.troth.retention.internal.journal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.api.ErasureGround;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One erasure, as it is remembered outside the database: enough to repeat it, and nobody's name.
 *
 * @param people the pseudonym of the person first, then those of linked devices
 * @param keyPrint by which the destroyed key is recognised in a backup
 */
public record JournalEntry(
    UUID erasure,
    TenantId tenant,
    List<SubjectRef> people,
    ErasureGround ground,
    Instant askedAt,
    Instant at,
    Optional<String> keyPrint) {

  public JournalEntry {
    people = List.copyOf(people);
  }

  public SubjectRef person() {
    return people.get(0);
  }
}
