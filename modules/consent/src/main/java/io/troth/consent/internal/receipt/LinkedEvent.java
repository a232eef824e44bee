package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.blank;
import static io.troth.policy.api.linked.Nodes.moment;
import static io.troth.policy.api.linked.Nodes.reference;

import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who did it, when and by what, as one node of linked data. */
final class LinkedEvent {

  private LinkedEvent() {}

  /**
   * @param types what the event is, most telling first
   */
  static Map<String, Object> of(Deed deed, List<String> types) {
    var event = blank(types.get(0));
    event.put("@type", types.size() == 1 ? types.get(0) : types);
    event.put("dpv:isIndicatedAtTime", moment(deed.at()));
    event.put("dpv:isIndicatedBy", doer(deed));
    event.put("dpv:hasIndicationMethod", deed.indication());
    event.put("dct:creator", reference(author(deed)));
    var remarks = remarks(deed);
    if (!remarks.isEmpty()) {
      event.put("dct:provenance", remarks);
    }
    return event;
  }

  private static Map<String, Object> doer(Deed deed) {
    var other = deed.shown().onBehalf();
    if (other.isPresent() && other.get().kind() != OnBehalf.Kind.ADMINISTRATOR) {
      return agent(deed, other.get());
    }
    return reference(
        isOfThePerson(deed) ? LinkedReceipt.person(deed.subject()) : deed.publisher().id());
  }

  private static Map<String, Object> agent(Deed deed, OnBehalf other) {
    var agent =
        blank(other.kind() == OnBehalf.Kind.GUARDIAN ? "dpv:GuardianOfDataSubject" : "dpv:Agent");
    agent.put("dpv:hasDataSubject", reference(LinkedReceipt.person(deed.subject())));
    agent.put("dct:source", other.proof());
    return agent;
  }

  /** Some acts are the controller's, whoever took them down. */
  static boolean isOfThePerson(Deed deed) {
    return switch (deed.type()) {
      case BASELINE_ASSERTED,
          DEEMED_ACCEPTED,
          DEEMED_ACCEPTANCE_INVALIDATED,
          CONSENT_REVOKED,
          HELD,
          RELEASED ->
          false;
      default -> true;
    };
  }

  /** Who took it down: the person, or the controller's people and servers. */
  private static String author(Deed deed) {
    return deed.actor().kind() == Actor.Kind.SUBJECT
        ? LinkedReceipt.person(deed.subject())
        : deed.publisher().id();
  }

  private static List<String> remarks(Deed deed) {
    var remarks = new ArrayList<String>();
    deed.shown()
        .onBehalf()
        .ifPresent(
            other ->
                remarks.add("on behalf of the person: " + other.kind() + ", " + other.proof()));
    if (!deed.shown().witnessed()) {
      remarks.add("asserted by the controller, not witnessed");
      deed.shown().proof().ifPresent(proof -> remarks.add("proof: " + proof));
    }
    if (deed.knownAt().isAfter(deed.at())) {
      remarks.add("known since " + deed.knownAt());
    }
    return remarks;
  }
}
