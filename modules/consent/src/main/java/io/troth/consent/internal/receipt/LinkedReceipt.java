package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.moment;
import static io.troth.policy.api.linked.Nodes.node;
import static io.troth.policy.api.linked.Nodes.reference;

import io.troth.kernel.SubjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A receipt as linked data (JSON-LD 1.1). For acts on consent it has the shape of ISO/IEC TS
 * 27560:2023 as the guide of the Data Privacy Vocabulary gives it: a receipt around a record. Pure.
 */
final class LinkedReceipt {

  private LinkedReceipt() {}

  static Map<String, Object> of(Deed deed) {
    var consent = isAboutConsent(deed);
    var receipt = new LinkedHashMap<String, Object>();
    receipt.put("@context", Terms.prefixes());
    receipt.putAll(
        node(deed.address(), consent ? "dpv:ConsentReceipt" : "dpv:RecordsOfActivities"));
    receipt.put("dct:identifier", deed.id().toString());
    if (consent) {
      receipt.put("dct:conformsTo", reference(Terms.receiptProfile(deed)));
    }
    receipt.put("dct:created", moment(deed.knownAt()));
    receipt.put("dct:publisher", reference(deed.publisher().id()));
    receipt.put("schema:recipient", reference(person(deed.subject())));
    receipt.put("dpv:hasRecordOfActivity", List.of(record(deed)));
    return receipt;
  }

  /** The record alone, for documents with several. */
  static Map<String, Object> record(Deed deed) {
    return isAboutConsent(deed) ? new ConsentRecord(deed).written() : ActRecord.of(deed);
  }

  private static boolean isAboutConsent(Deed deed) {
    return deed.about().isPresent() && Terms.status(deed.type()).isPresent();
  }

  /** How linked data names a person: by the pseudonym, and by nothing else. */
  static String person(SubjectRef subject) {
    return "urn:uuid:" + subject;
  }
}
