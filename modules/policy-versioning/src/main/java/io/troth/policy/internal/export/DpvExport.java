package io.troth.policy.internal.export;

import static io.troth.policy.api.linked.Nodes.moment;
import static io.troth.policy.api.linked.Nodes.node;
import static io.troth.policy.api.linked.Nodes.put;
import static io.troth.policy.api.linked.Nodes.reference;
import static io.troth.policy.api.linked.Nodes.typed;
import static io.troth.policy.api.linked.Nodes.words;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.linked.Dpv;
import io.troth.policy.api.linked.PromiseNodes;
import io.troth.policy.api.linked.PromiseNodes.Publisher;
import io.troth.policy.api.open.OpenVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A version's commitments as one document of linked data. Pure. */
final class DpvExport {

  private final OpenVersion version;
  private final Commitments says;
  private final Publisher publisher;
  private final String address;
  private final PromiseNodes nodes;

  private DpvExport(OpenVersion version, Site site) {
    this.version = version;
    this.says = version.document().commitments();
    this.publisher = new Publisher(site.name(), site.base().toString());
    this.address = site.at(version);
    this.nodes = new PromiseNodes(says, address, publisher);
  }

  static Map<String, Object> of(OpenVersion version, Site site) {
    return new DpvExport(version, site).notice();
  }

  private Map<String, Object> notice() {
    var head = version.head();
    var notice = new LinkedHashMap<String, Object>();
    notice.put("@context", Dpv.context());
    notice.putAll(node(address, Dpv.notice(version.policy().kind())));
    notice.put("dct:title", words(titles()));
    notice.put("dct:identifier", head.contentHash());
    notice.put("dct:language", new TreeSet<>(version.document().texts().keySet()));
    notice.put("dct:issued", moment(head.publishedAt()));
    notice.put("dct:valid", typed(head.effectiveOn().toString(), "xsd:date"));
    notice.put("dct:publisher", reference(publisher.id()));
    notice.put("dpv:hasDataController", nodes.controller());
    put(notice, "dpv:hasJurisdiction", nodes.jurisdictions());
    put(
        notice,
        "dpv:hasPersonalDataProcess",
        says.purposes().stream().map(nodes::process).toList());
    put(notice, "dpv:hasPersonalData", categories(PromiseNodes::isPersonal));
    put(notice, "dpv:hasData", categories(category -> !PromiseNodes.isPersonal(category)));
    put(notice, "dpv:hasRecipient", says.recipients().stream().map(nodes::recipient).toList());
    put(notice, "dpv:hasRight", nodes.rights());
    put(notice, "dpv:hasTechnicalOrganisationalMeasure", nodes.measures());
    return notice;
  }

  private LocalText titles() {
    return new LocalText(
        version.document().texts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().title())));
  }

  private List<Map<String, Object>> categories(Predicate<Category> which) {
    return says.categories().stream().filter(which).map(nodes::category).toList();
  }
}
