package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.node;
import static io.troth.policy.api.linked.Nodes.reference;

import io.troth.policy.api.linked.PromiseNodes;
import java.util.List;
import java.util.Map;

/**
 * Acts that are no consent: on a version, or on how data may be used. The vocabulary has no word
 * for most of them, so the status says in our own word what happened, and never that anybody
 * consented. Pure.
 */
final class ActRecord {

  private ActRecord() {}

  static Map<String, Object> of(Deed deed) {
    var record = node(deed.record(), "dpv:RecordsOfActivities");
    record.put("dct:identifier", deed.record());
    record.put("dct:language", deed.language());
    var person = node(LinkedReceipt.person(deed.subject()), "dpv:DataSubject");
    record.put("dpv:hasDataSubject", person);
    deed.about()
        .ifPresentOrElse(
            it -> {
              var nodes = nodes(deed, it);
              record.put("dpv:hasDataController", nodes.controller());
              record.put("dpv:hasNotice", ShownNotice.of(deed, it));
              deed.said().ifPresent(each -> record.put("dpv:hasPurpose", nodes.purpose(each)));
            },
            () -> record.put("dpv:hasDataController", reference(deed.publisher().id())));
    var event = LinkedEvent.of(deed, List.of("dpv:Status"));
    event.put("dct:type", deed.type().name());
    deed.purpose().ifPresent(id -> event.put("dct:subject", "purpose: " + id));
    deed.recipient().ifPresent(id -> event.put("dct:subject", "recipient: " + id));
    deed.shown().source().ifPresent(who -> event.put("dct:source", who.name()));
    record.put("dpv:hasStatus", List.of(event));
    return record;
  }

  static PromiseNodes nodes(Deed deed, Deed.About about) {
    return new PromiseNodes(
        about.says(), deed.publisher().base() + about.address().page(), deed.publisher());
  }
}
