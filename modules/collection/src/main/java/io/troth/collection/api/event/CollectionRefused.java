package io.troth.collection.api.event;

import io.troth.kernel.DomainEvent;
import java.util.List;

/** Records were not taken; one fact for all that came together. */
public record CollectionRefused(List<Count> refused) implements DomainEvent {

  public CollectionRefused {
    refused = List.copyOf(refused);
  }

  /**
   * @param category empty where it was none of the inventory
   * @param purpose empty where it was none of the category
   * @param reason {@link io.troth.collection.api.Refusal#code()}
   */
  public record Count(String category, String purpose, String reason, long records) {}
}
