package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.moment;
import static io.troth.policy.api.linked.Nodes.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.linked.PromiseNodes.Publisher;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * All receipts of a person as one document of linked data, newest first, written page by page so
 * that memory does not grow with their number.
 */
@Singleton
class ReceiptStream {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Acts acts;
  private final Deeds deeds;
  private final PublicAddress address;
  private final InstantSource clock;

  ReceiptStream(Acts acts, Deeds deeds, PublicAddress address, InstantSource clock) {
    this.acts = acts;
    this.deeds = deeds;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The first page is read at once, so that a problem is still answered as one.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  StreamingOutput of(SubjectRef person) {
    var first = acts.of(person, request(Optional.empty()));
    var house = deeds.house();
    var publisher = new Publisher(house.name(), address.tenantBase(house).toString());
    var now = clock.instant();
    return out -> write(out, person, publisher, now, first);
  }

  private void write(
      OutputStream out, SubjectRef person, Publisher publisher, Instant now, Page<ActView> first)
      throws IOException {
    try (var json = MAPPER.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectField("@context", Terms.prefixes());
      json.writeStringField("@id", publisher.base() + "/privacy/receipts#all");
      json.writeStringField("@type", "dpv:RecordsOfActivities");
      json.writeObjectField("dct:created", moment(now));
      json.writeObjectField("dct:publisher", reference(publisher.id()));
      json.writeObjectField("schema:recipient", reference(LinkedReceipt.person(person)));
      json.writeArrayFieldStart("dpv:hasRecordOfActivity");
      records(json, person, first);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void records(JsonGenerator json, SubjectRef person, Page<ActView> first)
      throws IOException {
    var page = first;
    records(json, page);
    while (page.next().isPresent()) {
      page = acts.of(person, request(page.next()));
      records(json, page);
    }
  }

  private void records(JsonGenerator json, Page<ActView> page) throws IOException {
    for (var act : page.items()) {
      json.writeObject(LinkedReceipt.record(deeds.of(act)));
    }
  }

  private static PageRequest request(Optional<String> after) {
    return new PageRequest(after, PageRequest.MAX_LIMIT);
  }
}
