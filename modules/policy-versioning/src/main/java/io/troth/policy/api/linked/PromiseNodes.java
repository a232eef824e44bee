package io.troth.policy.api.linked;

import static io.troth.policy.api.linked.Nodes.blank;
import static io.troth.policy.api.linked.Nodes.clauses;
import static io.troth.policy.api.linked.Nodes.duration;
import static io.troth.policy.api.linked.Nodes.node;
import static io.troth.policy.api.linked.Nodes.parts;
import static io.troth.policy.api.linked.Nodes.put;
import static io.troth.policy.api.linked.Nodes.reference;
import static io.troth.policy.api.linked.Nodes.words;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.Protection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The parts of a version's commitments as linked data (JSON-LD 1.1) in the words of the Data
 * Privacy Vocabulary. Everything is named by the version's address and a fragment, which is also
 * the anchor of its row on the page, so that documents about one version speak of the same things.
 * Pure.
 */
public final class PromiseNodes {

  private final Commitments says;
  private final String version;
  private final Publisher publisher;

  /**
   * @param version absolute address of the version's page
   */
  public PromiseNodes(Commitments says, String version, Publisher publisher) {
    this.says = says;
    this.version = version;
    this.publisher = publisher;
  }

  /**
   * Who makes the promises.
   *
   * @param name as people know it
   * @param base absolute address of its site, without a trailing slash
   */
  public record Publisher(String name, String base) {

    /** The name of the controller in every document of this site. */
    public String id() {
      return base + "/#controller";
    }
  }

  /** The controller with its data protection officer. */
  public Map<String, Object> controller() {
    var controller = node(publisher.id(), List.of("dpv:DataController", "dpv:LegalEntity"));
    controller.put("dpv:hasName", publisher.name());
    says.dataProtectionOfficer()
        .ifPresent(each -> controller.put("dpv:hasDataProtectionOfficer", officer(each)));
    return controller;
  }

  private Map<String, Object> officer(Contact contact) {
    var officer = node(version + "#officer", "dpv:DataProtectionOfficer");
    officer.put("dpv:hasName", contact.name());
    officer.put("dpv:hasContact", List.of(contact.email(), contact.telephone()));
    officer.put("dpv:hasAddress", contact.address());
    put(officer, "dct:source", clauses(version, contact.clauses()));
    return officer;
  }

  /** The regions whose laws the policy answers to, as far as they have a term. */
  public List<Map<String, Object>> jurisdictions() {
    return places(Dpv::region, says.scope().jurisdictions());
  }

  /** A purpose with its basis; data and recipients by reference. */
  public Map<String, Object> process(Purpose purpose) {
    var process = node(part("process", purpose.id()), "dpv:PersonalDataProcess");
    process.put("dpv:hasPurpose", purpose(purpose));
    process.put("dpv:hasLegalBasis", basis(purpose));
    put(process, "dpv:hasPersonalData", used(purpose, PromiseNodes::isPersonal));
    put(process, "dpv:hasData", used(purpose, category -> !isPersonal(category)));
    put(process, "dpv:hasRecipient", parts(version, "recipient", purpose.recipients()));
    put(process, "dct:source", clauses(version, purpose.clauses()));
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

  /** A purpose by the policy's own name: it is not guessed into the vocabulary's taxonomy. */
  public Map<String, Object> purpose(Purpose purpose) {
    var why = node(part("purpose", purpose.id()), "dpv:Purpose");
    why.put("skos:prefLabel", words(purpose.name()));
    return why;
  }

  private List<Map<String, Object>> used(Purpose purpose, Predicate<Category> which) {
    var ids =
        says.categories().stream()
            .filter(which)
            .map(Category::id)
            .filter(purpose.categories()::contains)
            .toList();
    return parts(version, "category", ids);
  }

  /** Whether a category is data on a person at all. */
  public static boolean isPersonal(Category category) {
    return category.kind() != CategoryKind.NON_PERSONAL;
  }

  /** A category with its sources and conditions of storage. */
  public Map<String, Object> category(Category category) {
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
        each(List.copyOf(new TreeSet<>(category.sources())), this::from));
    put(data, "dpv:hasStorageCondition", storage(category));
    put(data, "dct:source", clauses(version, category.clauses()));
    return data;
  }

  /** Something kept in the person's browser, by the anchor of its row. */
  public Map<String, Object> cookie(Cookie cookie) {
    var kept = node(part("cookie", cookie.id()), "dpv:PersonalData");
    kept.put("skos:prefLabel", words(cookie.name()));
    put(kept, "dct:source", clauses(version, cookie.clauses()));
    return kept;
  }

  /** A source is the policy's own word. */
  private Map<String, Object> from(String source) {
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
      kept.put(
          "dct:description",
          "counted from: "
              + retention.on().map(LocalDate::toString).orElse(retention.trigger().name()));
    }
    put(kept, "dct:source", clauses(version, retention.clauses()));
    return kept;
  }

  /** A recipient with its role, its place and the ground of a transfer. */
  public Map<String, Object> recipient(Recipient recipient) {
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
    put(who, "dct:source", clauses(version, recipient.clauses()));
    return who;
  }

  /** The rights that have a term, and where they are exercised. */
  public List<Map<String, Object>> rights() {
    return says.rights().stream()
        .flatMap(right -> Dpv.right(right.id()).map(term -> right(right, term)).stream())
        .toList();
  }

  private Map<String, Object> right(Right right, String term) {
    var may = node(part("right", right.id()), List.of("dpv:DataSubjectRight", term));
    may.put("dpv:isExercisedAt", reference(publisher.base() + "/privacy"));
    put(may, "dct:source", clauses(version, right.clauses()));
    return may;
  }

  /** The protections that have a term. */
  public List<Map<String, Object>> measures() {
    return says.handling().protections().stream()
        .flatMap(each -> Dpv.measure(each.kind()).map(term -> measure(each, term)).stream())
        .toList();
  }

  private Map<String, Object> measure(Protection protection, String term) {
    var measure = node(part("protection", protection.kind().id()), term);
    put(measure, "dct:source", clauses(version, protection.clauses()));
    return measure;
  }

  private static List<Map<String, Object>> places(
      Function<String, Optional<String>> term, Collection<String> codes) {
    return new TreeSet<>(codes)
        .stream().flatMap(code -> term.apply(code).stream()).map(Nodes::reference).toList();
  }

  private String part(String kind, String id) {
    return version + "#" + kind + "." + id;
  }

  private static <T> List<Map<String, Object>> each(
      List<T> things, Function<T, Map<String, Object>> as) {
    return things.stream().map(as).toList();
  }
}
