package io.troth.eventbus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.troth.kernel.DomainEvent;

/**
 * Facts as text. Instants are RFC 3339 in UTC, identifiers plain strings, absent values are left
 * out, members stand in the order of the record's components, map entries in that of their keys,
 * which must be comparable.
 */
public final class Envelopes {

  private Envelopes() {}

  /**
   * The envelope in the JSON format of CloudEvents 1.0, two-space indented, ending in a newline.
   * The tenant is the {@code source}; tenant, actor, causation and correlation are extension
   * attributes.
   */
  public static String toCloudEvent(Envelope<?> envelope) {
    return StoredFact.of(envelope).cloudEvent().toPrettyString().replace("\r\n", "\n") + "\n";
  }

  /** The payload alone, as it is stored. */
  public static String payload(DomainEvent fact) {
    try {
      return FactJson.MAPPER.writeValueAsString(fact);
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("Cannot be written: " + fact.getClass().getName(), cause);
    }
  }

  /**
   * Reads a payload. Members that this release does not know are passed over, because a newer
   * replica may have written them.
   *
   * @throws IllegalArgumentException when the text is no such fact
   */
  public static <T extends DomainEvent> T read(Class<T> type, String payload) {
    try {
      return FactJson.MAPPER.readValue(payload, type);
    } catch (JsonProcessingException cause) {
      cause.clearLocation();
      throw new IllegalArgumentException("Cannot be read as " + type.getName(), cause);
    }
  }
}
