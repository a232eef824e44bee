package io.troth.retention.api.event;

import io.troth.kernel.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * {@code retention.swept.v1}: a sweep is over.
 *
 * @param shares what it did, by category and deed
 */
public record Swept(UUID sweep, List<Share> shares) implements DomainEvent {

  public Swept {
    shares = List.copyOf(shares);
  }

  /**
   * So many records of a category.
   *
   * @param deed ERASED, ANONYMISED or RESTRICTED
   */
  public record Share(String category, String deed, long records) {}
}
