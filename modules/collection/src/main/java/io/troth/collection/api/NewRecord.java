package io.troth.collection.api;

import io.troth.consent.api.DecisionQuestion.Who;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a tenant wants to collect.
 *
 * @param key names it at its source, 1 to 100 characters; the same key of the same source is taken
 *     once
 * @param category id in the inventory
 * @param purpose id of a purpose
 * @param source one of the category's sources
 * @param subject whose it is: a person, or a device that nobody was linked to; absent for data that
 *     are not personal
 * @param occurredAt not in the future
 * @param fields at most 60
 */
public record NewRecord(
    String key,
    RecordKind kind,
    String category,
    String purpose,
    String source,
    Optional<Who> subject,
    Instant occurredAt,
    Map<String, FieldValue> fields) {

  public NewRecord {
    fields = Map.copyOf(fields);
  }

  @Override
  public String toString() {
    return "NewRecord[" + category + "]";
  }
}
