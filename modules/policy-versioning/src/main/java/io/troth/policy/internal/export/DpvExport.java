package io.troth.policy.internal.export;

import static io.troth.policy.internal.export.Nodes.blank;
import static io.troth.policy.internal.export.Nodes.clauses;
import static io.troth.policy.internal.export.Nodes.duration;
import static io.troth.policy.internal.export.Nodes.moment;
import static io.troth.policy.internal.export.Nodes.node;
import static io.troth.policy.internal.export.Nodes.parts;
import static io.troth.policy.internal.export.Nodes.put;
import static io.troth.policy.internal.export.Nodes.reference;
import static io.troth.policy.internal.export.Nodes.typed;
import static io.troth.policy.internal.export.Nodes.words;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Handling.Protection;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.open.OpenVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A version's commitments as linked data (JSON-LD 1.1) in the words of the Data Privacy Vocabulary.
 * Everything is named by the version's address and a fragment, which is also the anchor of its row
 * on the page. Pure.
 */
final class DpvExport {

  private final OpenVersion version;
  private final Commitments says;
  private final Site site;
  private final String address;

  private DpvExport(OpenVersion version, Site site) {
    this.version = version;
    this.says = version.document().commitments();
    this.site = site;
    this.address = site.at(version);
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
    notice.put("dct:publisher", reference(controllerId()));
    notice.put("dpv:hasDataController", controller());
    put(notice, "dpv:hasJurisdiction", places(Dpv::region, says.scope().jurisdictions()));
    put(notice, "dpv:hasPersonalDataProcess", each(says.purposes(), this::process));
    put(notice, "dpv:hasPersonalData", categories(this::isPersonal));
    put(notice, "dpv:hasData", categories(category -> !isPersonal(category)));
    put(notice, "dpv:hasRecipient", each(says.recipients(), this::recipient));
    put(notice, "dpv:hasRight", rights());
    put(notice, "dpv:hasTechnicalOrganisationalMeasure", measures());
    return notice;
  }

  private LocalText titles() {
    return new LocalText(
        version.document().texts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().title())));
  }

  private String controllerId() {
    return site.at("/#controller");
  }

  private Map<String, Object> controller() {
    var controller = node(controllerId(), List.of("dpv:DataController", "dpv:LegalEntity"));
    controller.put("dpv:hasName", site.name());
    says.dataProtectionOfficer()
        .ifPresent(each -> controller.put("dpv:hasDataProtectionOfficer", officer(each)));
    return controller;
  }

  private Map<String, Object> officer(Contact contact) {
    var officer = node(address + "#officer", "dpv:DataProtectionOfficer");
    officer.put("dpv:hasName", contact.name());
    officer.put("dpv:hasContact", List.of(contact.email(), contact.telephone()));
    officer.put("dpv:hasAddress", contact.address());
    put(officer, "dct:source", clauses(address, contact.clauses()));
    return officer;
  }

  private Map<String, Object> process(Purpose purpose) {
    var why = node(part("purpose", purpose.id()), "dpv:Purpose");
    why.put("skos:prefLabel", words(purpose.name()));
    var process = node(part("process", purpose.id()), "dpv:PersonalDataProcess");
    process.put("dpv:hasPurpose", why);
    process.put("dpv:hasLegalBasis", basis(purpose));
    put(process, "dpv:hasPersonalData", used(purpose, this::isPersonal));
    put(process, "dpv:hasData", used(purpose, category -> !isPersonal(category)));
    put(process, "dpv:hasRecipient", parts(address, "recipient", purpose.recipients()));
    put(process, "dct:source", clauses(address, purpose.clauses()));
    return process;
  }

  private Map<String, Object> basis(Purpose purpose) {
    var term = Dpv.basis(purpose.basis());
    if (purpose.consentFor().isEmpty()) {
      return reference(term);
    }
    var consent = node(part("consent", purpose.id()), term);
    consent.put("dpv:hasDuration", duration(purpose.consentFor().get()));
    return consent;
  }

  private boolean isPersonal(Category category) {
    return category.kind() != CategoryKind.NON_PERSONAL;
  }

  private List<Map<String, Object>> used(Purpose purpose, Predicate<Category> which) {
    var ids =
        says.categories().stream()
            .filter(which)
            .map(Category::id)
            .filter(purpose.categories()::contains)
            .toList();
    return parts(address, "category", ids);
  }

  private List<Map<String, Object>> categories(Predicate<Category> which) {
    return each(says.categories().stream().filter(which).toList(), this::category);
  }

  private Map<String, Object> category(Category category) {
    var data = node(part("category", category.id()), Dpv.data(category.kind()));
    data.put("skos:prefLabel", words(category.name()));
    category
        .without()
        .ifPresent(
            what -> {
              data.put("dpv:hasNecessity", reference("dpv:Optional"));
              data.put("dct:description", words(what));
            });
    put(
        data,
        "dpv:hasDataSource",
        each(List.copyOf(new TreeSet<>(category.sources())), this::source));
    put(data, "dpv:hasStorageCondition", storage(category));
    put(data, "dct:source", clauses(address, category.clauses()));
    return data;
  }

  /** A source is the policy's own word. */
  private Map<String, Object> source(String source) {
    var from = blank("dpv:DataSource");
    from.put("skos:prefLabel", source);
    return from;
  }

  private List<Map<String, Object>> storage(Category category) {
    var conditions = new ArrayList<Map<String, Object>>();
    says.retention().stream()
        .filter(each -> each.category().equals(category.id()))
        .forEach(each -> conditions.add(kept(each)));
    if (!category.storedIn().isEmpty()) {
      var place = blank("dpv:StorageLocation");
      put(place, "dpv:hasLocation", places(Dpv::place, category.storedIn()));
      conditions.add(place);
    }
    return conditions;
  }

  private Map<String, Object> kept(Retention retention) {
    var kept = node(part("retention", retention.category()), "dpv:StorageDuration");
    kept.put("dpv:hasDuration", duration(retention.keep()));
    if (retention.trigger() != RetentionTrigger.CREATED) {
      kept.put("dct:description", "counted from: " + retention.trigger());
    }
    put(kept, "dct:source", clauses(address, retention.clauses()));
    return kept;
  }

  private Map<String, Object> recipient(Recipient recipient) {
    var who =
        node(
            part("recipient", recipient.id()),
            List.of("dpv:Recipient", Dpv.role(recipient.role())));
    who.put("skos:prefLabel", words(recipient.name()));
    Dpv.place(recipient.country()).ifPresent(place -> who.put("dpv:hasLocation", reference(place)));
    recipient
        .safeguard()
        .flatMap(Dpv::transfer)
        .ifPresent(ground -> who.put("dpv:hasLegalBasis", reference(ground)));
    put(who, "dct:source", clauses(address, recipient.clauses()));
    return who;
  }

  private List<Map<String, Object>> rights() {
    return says.rights().stream()
        .flatMap(right -> Dpv.right(right.id()).map(term -> right(right, term)).stream())
        .toList();
  }

  private Map<String, Object> right(Right right, String term) {
    var may = node(part("right", right.id()), List.of("dpv:DataSubjectRight", term));
    may.put("dpv:isExercisedAt", reference(site.at("/privacy")));
    put(may, "dct:source", clauses(address, right.clauses()));
    return may;
  }

  private List<Map<String, Object>> measures() {
    return says.handling().protections().stream()
        .flatMap(each -> Dpv.measure(each.kind()).map(term -> measure(each, term)).stream())
        .toList();
  }

  private Map<String, Object> measure(Protection protection, String term) {
    var measure = node(part("protection", protection.kind().id()), term);
    put(measure, "dct:source", clauses(address, protection.clauses()));
    return measure;
  }

  private static List<Map<String, Object>> places(
      Function<String, Optional<String>> term, Collection<String> codes) {
    return new TreeSet<>(codes)
        .stream().flatMap(code -> term.apply(code).stream()).map(Nodes::reference).toList();
  }

  private String part(String kind, String id) {
    return address + "#" + kind + "." + id;
  }

  private static <T> List<Map<String, Object>> each(
      List<T> things, Function<T, Map<String, Object>> as) {
    return things.stream().map(as).toList();
  }
}
