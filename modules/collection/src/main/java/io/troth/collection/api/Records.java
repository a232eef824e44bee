package io.troth.collection.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is collected, each record checked against the inventory and a decision. */
public interface Records {

  /** The most records taken at once. */
  int MOST = 500;

  /**
   * Takes records in one transaction, with a fixed number of statements however many they are; the
   * answers are in their order. One that is refused takes nothing with it. Refusals are counted and
   * published.
   *
   * @param unreadable how many more came that could not be read, to be counted with the others
   * @throws io.troth.kernel.Problem invalid-input for more than {@value #MOST}
   */
  List<Outcome> take(List<NewRecord> records, int unreadable);

  /**
   * What was collected about a person or device, by category, oldest first.
   *
   * @throws io.troth.kernel.Problem invalid-input for a cursor that is none; not-found when nothing
   *     was collected about somebody who is not registered
   */
  Page<Collected> of(SubjectRef subject, PageRequest page);

  /** What became of a record. */
  sealed interface Outcome {

    /**
     * It is taken.
     *
     * @param id random; nothing can be found out from it
     * @param warnings names of fields whose values look as if they identified somebody, where the
     *     installation warns only
     */
    record Taken(UUID id, List<String> warnings) implements Outcome {
      public Taken {
        warnings = List.copyOf(warnings);
      }
    }

    /** It was taken before. */
    record Known(UUID id) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * A record.
   *
   * @param restrictedAt since when it is only kept and not used any more
   * @param fields a JSON object; identifying values are in the vault and not here
   */
  record Collected(
      UUID id,
      RecordKind kind,
      String category,
      String purpose,
      String source,
      Instant occurredAt,
      Instant collectedAt,
      Optional<Instant> restrictedAt,
      String fields) {}
}
