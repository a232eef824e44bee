package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.blank;
import static io.troth.policy.api.linked.Nodes.duration;
import static io.troth.policy.api.linked.Nodes.node;
import static io.troth.policy.api.linked.Nodes.put;
import static io.troth.policy.api.linked.Nodes.reference;
import static io.troth.policy.api.linked.Nodes.words;

import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.linked.PromiseNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One act on consent as a record of ISO/IEC TS 27560:2023, in the four parts the standard has:
 * header, processing, parties, event. A consent's history is the list of its records: every act has
 * one of its own. Pure.
 */
final class ConsentRecord {

  private static final LocalText AUTHORITY =
      new LocalText(
          Map.of(
              "en", "The supervisory authority of the country in which the data subject lives",
              "de", "Die Aufsichtsbehörde des Landes, in dem die betroffene Person lebt"));

  private final Deed deed;
  private final Deed.About about;
  private final PromiseNodes nodes;

  /**
   * @param deed about a purpose
   */
  ConsentRecord(Deed deed) {
    this.deed = deed;
    this.about = deed.about().orElseThrow();
    this.nodes = ActRecord.nodes(deed, about);
  }

  Map<String, Object> written() {
    var record = node(deed.record(), "dpv:ConsentRecord");
    record.put("dct:identifier", deed.record());
    record.put("dct:conformsTo", reference(Terms.recordProfile(deed)));
    record.put("dct:language", deed.language());
    processing(record);
    parties(record);
    record.put("dpv:hasConsentStatus", List.of(event()));
    return record;
  }

  private void processing(Map<String, Object> record) {
    record.put("dpv:hasNotice", ShownNotice.of(deed, about));
    record.put("dpv:hasLegalBasis", reference(LegalBasis.CONSENT.dpv()));
    record.put("dpv:hasProcess", List.of(ConsentedProcess.of(deed, about, nodes)));
    record.put("dpv:hasConsentControl", control());
    put(record, "dpv:hasRight", rights());
  }

  private void parties(Map<String, Object> record) {
    record.put("dpv:hasDataSubject", node(LinkedReceipt.person(deed.subject()), "dpv:DataSubject"));
    record.put("dpv:hasDataController", controller());
    record.put("dpv:hasJurisdiction", jurisdiction());
    if (deed.underGdpr()) {
      record.put("dpv:hasApplicableLaw", reference("legal-eu:law-GDPR"));
      var authority = blank("dpv:DataProtectionAuthority");
      authority.put("dct:description", words(AUTHORITY));
      record.put("dpv:hasAuthority", authority);
    }
  }

  private Map<String, Object> controller() {
    var controller = nodes.controller();
    controller.put("dpv:hasContact", deed.contact());
    controller.put("schema:url", deed.publisher().base());
    var officer = about.says().dataProtectionOfficer();
    controller.put(
        "dpv:hasAddress",
        officer.isPresent() ? officer.get().address() : reference("dpv:NotAvailable"));
    return controller;
  }

  private List<Map<String, Object>> jurisdiction() {
    var named = nodes.jurisdictions();
    return named.isEmpty() ? List.of(notSaid("dpv:Location")) : named;
  }

  /** Where the opposite is done, in as many steps. */
  private Map<String, Object> control() {
    var control = blank(Terms.affirms(deed.type()) ? "dpv:WithdrawConsent" : "dpv:ProvideConsent");
    control.put("dpv:isExercisedAt", reference(deed.choices()));
    return control;
  }

  private List<Map<String, Object>> rights() {
    var rights = new ArrayList<>(nodes.rights());
    if (deed.underGdpr()) {
      rights.add(right("eu-gdpr:A7-3", deed.choices()));
      rights.add(right("eu-gdpr:A77", deed.contact()));
    }
    return rights;
  }

  private Map<String, Object> right(String term, String at) {
    var right = blank("dpv:DataSubjectRight");
    right.put("@type", List.of("dpv:DataSubjectRight", term));
    right.put("dpv:isExercisedAt", reference(at));
    return right;
  }

  /**
   * What the person did. A press of a button of its own, or a ticked box beside others, expresses
   * consent; of what was merely asserted it is not known how it was expressed.
   */
  private Map<String, Object> event() {
    var kind = deed.shown().witnessed() ? "dpv:ExpressedConsent" : "dpv:InformedConsent";
    var status = Terms.status(deed.type()).orElseThrow().dpv();
    var types = Terms.affirms(deed.type()) ? List.of(status, kind) : List.of(status);
    var event = LinkedEvent.of(deed, types);
    event.put("dpv:hasDuration", validity());
    return event;
  }

  private Map<String, Object> validity() {
    var lasts = deed.lasts();
    if (lasts.isPresent()) {
      return duration(lasts.get());
    }
    var until = blank("dpv:UntilEventDuration");
    until.put(
        "dct:description",
        Terms.affirms(deed.type()) ? "until consent is withdrawn" : "until consent is given");
    return until;
  }

  /** For what the standard asks and the policy does not say. */
  static Map<String, Object> notSaid(String type) {
    var unsaid = blank(type);
    unsaid.put("dpv:hasApplicability", reference("dpv:NotAvailable"));
    unsaid.put("dct:description", "the policy does not say");
    return unsaid;
  }
}
