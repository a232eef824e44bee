package io.troth.eventbus;

import io.troth.kernel.DomainEvent;
import java.util.regex.Pattern;

/**
 * Registers a fact under its stable name.
 *
 * @param id name and version on every wire, up to 100 characters, for example {@code
 *     consent.withdrawn.v1}; a changed shape is a new version
 * @param payload the record that carries the fact
 */
public record EventType<T extends DomainEvent>(String id, Class<T> payload) {

  private static final Pattern ID =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+\\.v[0-9]+");
  private static final int MAX_LENGTH = 100;

  /**
   * @throws IllegalArgumentException when the id is not of that form or the payload is no record
   */
  public EventType {
    if (!ID.matcher(id).matches() || id.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("No name for a fact: " + id);
    }
    if (!payload.isRecord()) {
      throw new IllegalArgumentException(id + " must be carried by a record");
    }
  }
}
