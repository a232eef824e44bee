package io.troth.consent.internal.receipt;

import static io.troth.policy.api.linked.Nodes.blank;
import static io.troth.policy.api.linked.Nodes.duration;
import static io.troth.policy.api.linked.Nodes.put;
import static io.troth.policy.api.linked.Nodes.reference;

import io.troth.consent.internal.receipt.Deed.About;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.linked.Dpv;
import io.troth.policy.api.linked.Nodes;
import io.troth.policy.api.linked.PromiseNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the consent was about, whole: a receipt can be read without the policy. Whatever the policy
 * does not say is said to be unsaid, never guessed. Pure.
 */
final class ConsentedProcess {

  private final Commitments says;
  private final Purpose purpose;
  private final PromiseNodes nodes;

  private ConsentedProcess(Commitments says, Purpose purpose, PromiseNodes nodes) {
    this.says = says;
    this.purpose = purpose;
    this.nodes = nodes;
  }

  static Map<String, Object> of(Deed deed, About about, PromiseNodes nodes) {
    return deed.said()
        .map(purpose -> new ConsentedProcess(about.says(), purpose, nodes).written())
        .orElseGet(() -> ConsentRecord.notSaid("dpv:PersonalDataProcess"));
  }

  private Map<String, Object> written() {
    var process = nodes.process(purpose);
    process.put("dpv:hasProcessing", processing());
    process.put("dpv:hasPersonalData", personal());
    put(process, "dpv:hasData", data(false));
    process.put("dpv:hasRecipient", recipients());
    process.put("dpv:hasStorageCondition", storage());
    process.put("dpv:hasLocation", locations());
    process.put("dpv:hasRule", List.of(rule()));
    return process;
  }

  private List<Map<String, Object>> processing() {
    var terms = new ArrayList<>(List.of("dpv:Collect", "dpv:Store", "dpv:Use"));
    if (!purpose.recipients().isEmpty()) {
      terms.add("dpv:Share");
    }
    return terms.stream().map(Nodes::reference).toList();
  }

  private Stream<Category> categories() {
    return says.categories().stream().filter(each -> purpose.categories().contains(each.id()));
  }

  private Stream<Recipient> taking() {
    return says.recipients().stream().filter(each -> purpose.recipients().contains(each.id()));
  }

  private List<Map<String, Object>> personal() {
    var data = new ArrayList<>(data(true));
    cookies().map(nodes::cookie).forEach(data::add);
    return data.isEmpty() ? List.of(ConsentRecord.notSaid("dpv:PersonalData")) : data;
  }

  private Stream<Cookie> cookies() {
    return CookiePurposes.behind(purpose, says.handling()).stream();
  }

  private List<Map<String, Object>> data(boolean personal) {
    return categories()
        .filter(each -> PromiseNodes.isPersonal(each) == personal)
        .map(nodes::category)
        .toList();
  }

  /** Nobody else is an answer too: the controller is then the only one who gets the data. */
  private List<Map<String, Object>> recipients() {
    var others = taking().map(nodes::recipient).toList();
    return others.isEmpty() ? List.of(reference("dpv:DataController")) : others;
  }

  private List<Map<String, Object>> storage() {
    return List.of(place(), kept());
  }

  private Map<String, Object> place() {
    var countries = storedIn();
    if (countries.isEmpty()) {
      return ConsentRecord.notSaid("dpv:StorageLocation");
    }
    var place = blank("dpv:StorageLocation");
    place.put("dpv:hasLocation", countries);
    return place;
  }

  /** Countries, or the person's own device for what is kept in the browser. */
  private List<Map<String, Object>> storedIn() {
    var places = new ArrayList<>(places(categories().flatMap(each -> each.storedIn().stream())));
    if (cookies().findAny().isPresent()) {
      places.add(reference("dpv:LocalLocation"));
    }
    return places;
  }

  private Map<String, Object> kept() {
    var spans =
        Stream.concat(
                says.retention().stream()
                    .filter(each -> purpose.categories().contains(each.category()))
                    .map(ConsentedProcess::span),
                cookies().map(ConsentedProcess::span))
            .toList();
    if (spans.isEmpty()) {
      return ConsentRecord.notSaid("dpv:StorageDuration");
    }
    var kept = blank("dpv:StorageDuration");
    kept.put("dpv:hasDuration", spans);
    return kept;
  }

  private static Map<String, Object> span(Retention retention) {
    var span = duration(retention.keep());
    span.put("dct:description", retention.category() + ", counted from: " + retention.trigger());
    return span;
  }

  private static Map<String, Object> span(Cookie cookie) {
    var span = duration(cookie.keep());
    span.put("dct:description", cookie.id() + ", in the browser");
    return span;
  }

  /** Where data are processed: with whom they are, and where they are stored. */
  private List<Map<String, Object>> locations() {
    var all = new ArrayList<>(places(taking().map(Recipient::country)));
    storedIn().stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all.isEmpty() ? List.of(ConsentRecord.notSaid("dpv:Location")) : all;
  }

  private Map<String, Object> rule() {
    var countries = storedIn();
    if (countries.isEmpty()) {
      return ConsentRecord.notSaid("dpv:Rule");
    }
    var rule = blank("dpv:Obligation");
    rule.put("dct:description", "stored in these places only");
    rule.put("dpv:hasLocation", countries);
    return rule;
  }

  private static List<Map<String, Object>> places(Stream<String> countries) {
    return new TreeSet<>(countries.toList())
        .stream().flatMap(code -> Dpv.place(code).stream()).map(Nodes::reference).toList();
  }
}
