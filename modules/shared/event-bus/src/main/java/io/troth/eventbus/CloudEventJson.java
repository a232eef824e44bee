package io.troth.eventbus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes facts in the JSON format of CloudEvents 1.0, structured mode. The tenant is the {@code
 * source}; tenant, actor, causation and correlation are extension attributes. Every wire that
 * carries facts out of the house uses this writer, so that a receiver sees one and the same text
 * whichever way it came.
 */
public final class CloudEventJson {

  /** The media type of what is written here. */
  public static final String MEDIA_TYPE = "application/cloudevents+json";

  private CloudEventJson() {}

  /** One line, without a newline; the same text for the same fact every time. */
  public static String write(RecordedFact fact) {
    return event(
            fact.id(),
            fact.type(),
            fact.tenant(),
            fact.time(),
            fact.subject(),
            fact.actor(),
            fact.causation(),
            fact.correlation(),
            read(fact.payload()))
        .toString();
  }

  static ObjectNode event(Envelope<?> envelope) {
    return event(
        envelope.id(),
        envelope.type(),
        envelope.tenant(),
        envelope.time(),
        envelope.subject(),
        envelope.actor(),
        envelope.causation(),
        envelope.correlation(),
        FactJson.MAPPER.valueToTree(envelope.payload()));
  }

  private static ObjectNode event(
      UUID id,
      String type,
      TenantId tenant,
      Instant time,
      Optional<SubjectRef> subject,
      Actor actor,
      Optional<UUID> causation,
      UUID correlation,
      JsonNode data) {
    ObjectNode event = FactJson.MAPPER.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", id.toString());
    event.put("source", "/tenants/" + tenant);
    event.put("type", type);
    event.put("time", time.toString());
    subject.ifPresent(person -> event.put("subject", person.toString()));
    event.put("tenantid", tenant.toString());
    event.put("actorkind", actor.kind().name());
    event.put("actorid", actor.id());
    causation.ifPresent(cause -> event.put("causationid", cause.toString()));
    event.put("correlationid", correlation.toString());
    event.put("datacontenttype", "application/json");
    event.set("data", data);
    return event;
  }

  private static JsonNode read(String payload) {
    try {
      return FactJson.MAPPER.readTree(payload);
    } catch (JsonProcessingException cause) {
      cause.clearLocation();
      throw new IllegalArgumentException("A stored fact is no JSON", cause);
    }
  }
}
