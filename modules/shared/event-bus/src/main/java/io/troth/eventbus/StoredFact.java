package io.troth.eventbus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An envelope as it is stored, its payload unread: what this release does not know can be passed on
 * all the same.
 *
 * @param id UUID version 7; the same however often the fact is passed on
 * @param type registered name, for example {@code consent.withdrawn.v1}
 * @param time when it became true, from the injected clock
 * @param subject pseudonym of the person concerned
 * @param causation id of the fact that led to this one, when a listener published it
 * @param correlation id shared by everything one request set off
 * @param payload JSON object
 */
public record StoredFact(
    UUID id,
    String type,
    TenantId tenant,
    Instant time,
    Optional<SubjectRef> subject,
    Actor actor,
    Optional<UUID> causation,
    UUID correlation,
    String payload) {

  static StoredFact of(Envelope<?> envelope) {
    return new StoredFact(
        envelope.id(),
        envelope.type(),
        envelope.tenant(),
        envelope.time(),
        envelope.subject(),
        envelope.actor(),
        envelope.causation(),
        envelope.correlation(),
        Envelopes.payload(envelope.payload()));
  }

  /**
   * What it is ordered with: the tenant and the person or, about nobody, the first word of the
   * type. Facts of one key follow each other in the order of their commits.
   */
  public String orderingKey() {
    return tenant + "/" + subject.map(SubjectRef::toString).orElseGet(() -> firstWord(type));
  }

  static String firstWord(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  /**
   * The envelope in the JSON format of CloudEvents 1.0, on one line. The tenant is the {@code
   * source}; tenant, actor, causation and correlation are extension attributes.
   *
   * @throws IllegalArgumentException when the payload is no JSON
   */
  public String toCloudEvent() {
    return cloudEvent().toString();
  }

  ObjectNode cloudEvent() {
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
    try {
      event.set("data", FactJson.MAPPER.readTree(payload));
    } catch (JsonProcessingException cause) {
      cause.clearLocation();
      throw new IllegalArgumentException("A stored payload is no JSON", cause);
    }
    return event;
  }
}
