package io.troth.consent.internal.receipt;

import io.troth.consent.internal.receipt.Deed.About;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A consent as a Consent Receipt of the Kantara Initiative, version 1.1.0 (2018). It knows of no
 * refusal and no withdrawal, so that only a consent that was given has one. Texts the format
 * requires and the policy does not have are empty. Pure.
 */
final class KantaraReceipt {

  private static final String VERSION = "KI-CR-v1.1.0";

  private final Deed deed;
  private final About about;
  private final Purpose purpose;
  private final Locale language;

  private KantaraReceipt(Deed deed, About about, Purpose purpose) {
    this.deed = deed;
    this.about = about;
    this.purpose = purpose;
    this.language = Locale.forLanguageTag(deed.language());
  }

  /** Empty for every act but a consent. */
  static Optional<Map<String, Object>> of(Deed deed) {
    return deed.about()
        .filter(it -> Terms.affirms(deed.type()))
        .flatMap(it -> deed.said().map(each -> new KantaraReceipt(deed, it, each).written()));
  }

  private Map<String, Object> written() {
    var receipt = new LinkedHashMap<String, Object>();
    receipt.put("version", VERSION);
    receipt.put("jurisdiction", jurisdiction());
    receipt.put("consentTimestamp", deed.at().getEpochSecond());
    receipt.put("collectionMethod", collectionMethod());
    receipt.put("consentReceiptID", deed.id().toString());
    receipt.put("language", deed.language());
    receipt.put("piiPrincipalId", deed.subject().toString());
    receipt.put("piiControllers", List.of(controller()));
    receipt.put("policyUrl", deed.publisher().base() + about.address().page());
    receipt.put("services", List.of(service()));
    receipt.put("sensitive", !sensitive().isEmpty());
    receipt.put("spiCat", sensitive());
    return receipt;
  }

  private String jurisdiction() {
    return String.join(", ", new TreeSet<>(about.says().scope().jurisdictions()));
  }

  /** The format has no field for who acted and on whose word: it is said here. */
  private String collectionMethod() {
    var method = new StringBuilder(deed.indication());
    if (!deed.shown().witnessed()) {
      method.append("; asserted by the controller, not witnessed");
    }
    deed.shown()
        .onBehalf()
        .ifPresent(other -> method.append("; on behalf of the person: ").append(other.kind()));
    return method.toString();
  }

  private Map<String, Object> controller() {
    var officer = about.says().dataProtectionOfficer();
    var controller = new LinkedHashMap<String, Object>();
    controller.put("piiController", deed.publisher().name());
    controller.put("onBehalf", false);
    controller.put("contact", officer.map(Contact::name).orElseGet(deed::contact));
    controller.put(
        "address", officer.map(each -> Map.of("streetAddress", each.address())).orElse(Map.of()));
    controller.put("email", officer.map(Contact::email).orElse(""));
    controller.put("phone", officer.map(Contact::telephone).orElse(""));
    controller.put("piiControllerUrl", deed.publisher().base());
    return controller;
  }

  private Map<String, Object> service() {
    var service = new LinkedHashMap<String, Object>();
    service.put("service", deed.publisher().name());
    service.put("purposes", List.of(purpose()));
    return service;
  }

  private Map<String, Object> purpose() {
    var others = thirdParties();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("purpose", purpose.name().in(language, deed.locale()));
    fields.put("consentType", "EXPLICIT");
    fields.put("purposeCategory", List.of(purpose.id()));
    fields.put("piiCategory", names(categories(), Category::name));
    fields.put("primaryPurpose", false);
    fields.put("termination", termination());
    fields.put("thirdPartyDisclosure", !others.isEmpty());
    if (!others.isEmpty()) {
      fields.put("thirdPartyName", String.join(", ", others));
    }
    return fields;
  }

  private String termination() {
    var withdrawn = "until withdrawn: " + deed.choices();
    return deed.lasts().map(span -> span + ", or " + withdrawn).orElse(withdrawn);
  }

  private Stream<Category> categories() {
    return about.says().categories().stream()
        .filter(each -> purpose.categories().contains(each.id()));
  }

  /** Processors act for the controller and are no third parties (GDPR Article 4(10)). */
  private List<String> thirdParties() {
    return names(
        about.says().recipients().stream()
            .filter(each -> purpose.recipients().contains(each.id()))
            .filter(each -> each.role() != RecipientRole.PROCESSOR),
        Recipient::name);
  }

  private List<String> sensitive() {
    return names(
        categories().filter(each -> each.kind() == CategoryKind.SENSITIVE), Category::name);
  }

  private <T> List<String> names(Stream<T> things, Function<T, LocalText> name) {
    return things.map(each -> name.apply(each).in(language, deed.locale())).sorted().toList();
  }
}
