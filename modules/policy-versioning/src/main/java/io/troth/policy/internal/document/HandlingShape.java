package io.troth.policy.internal.document;

import static io.troth.policy.internal.document.Shapes.named;
import static io.troth.policy.internal.document.Shapes.sorted;

import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.Handling.Correlation;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.EmergencyAccess;
import io.troth.policy.api.Handling.Protection;
import io.troth.policy.api.Handling.ProtectionKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** How data are handled, as fields beside those of the other commitments. */
final class HandlingShape {

  private HandlingShape() {}

  static Handling read(Fields fields) {
    return new Handling(
        fields.list("cookies", HandlingShape::cookie),
        fields.list("protections", HandlingShape::protection),
        fields.list("disclosures", HandlingShape::disclosure),
        fields.object("correlation").map(HandlingShape::correlation),
        fields
            .object("emergencyAccess")
            .map(HandlingShape::emergencyAccess)
            .orElse(Handling.UNSAID.emergencyAccess()));
  }

  private static Cookie cookie(Fields fields) {
    var cookie =
        new Cookie(
            fields.text("id"),
            fields.localText("name"),
            fields.word("category", CookieCategory.class),
            fields.word("storage", BrowserStorage.class),
            fields.timeSpan("keep"),
            fields.words("clauses"),
            fields.optionalText("key"));
    fields.refuseOthers();
    return cookie;
  }

  private static Protection protection(Fields fields) {
    var protection =
        new Protection(
            fields.id("id", ProtectionKind.class, ProtectionKind::id), fields.words("clauses"));
    fields.refuseOthers();
    return protection;
  }

  private static Disclosure disclosure(Fields fields) {
    var disclosure =
        new Disclosure(
            fields.id("id", DisclosureGround.class, DisclosureGround::id),
            fields.flag("logged").orElse(false),
            fields.words("clauses"));
    fields.refuseOthers();
    return disclosure;
  }

  private static Correlation correlation(Fields fields) {
    var correlation =
        new Correlation(
            fields.requiredFlag("allowed"), fields.words("purposes"), fields.words("clauses"));
    fields.refuseOthers();
    return correlation;
  }

  private static EmergencyAccess emergencyAccess(Fields fields) {
    var access = new EmergencyAccess(fields.requiredFlag("declared"), fields.words("clauses"));
    fields.refuseOthers();
    return access;
  }

  static void write(Handling handling, Map<String, Object> fields) {
    Shapes.unlessEmpty(fields, "cookies", handling.cookies(), HandlingShape::write);
    Shapes.unlessEmpty(fields, "protections", handling.protections(), HandlingShape::write);
    Shapes.unlessEmpty(fields, "disclosures", handling.disclosures(), HandlingShape::write);
    handling.correlation().ifPresent(correlation -> fields.put("correlation", write(correlation)));
    if (!handling.emergencyAccess().equals(Handling.UNSAID.emergencyAccess())) {
      fields.put("emergencyAccess", write(handling.emergencyAccess()));
    }
  }

  private static Map<String, Object> write(Cookie cookie) {
    var fields = named(cookie.id(), cookie.name());
    fields.put("category", cookie.category().name());
    fields.put("storage", cookie.storage().name());
    fields.put("keep", cookie.keep().toString());
    fields.put("clauses", sorted(cookie.clauses()));
    cookie.key().ifPresent(key -> fields.put("key", key));
    return fields;
  }

  private static Map<String, Object> write(Protection protection) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", protection.kind().id());
    fields.put("clauses", sorted(protection.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Disclosure disclosure) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", disclosure.ground().id());
    fields.put("logged", disclosure.logged());
    fields.put("clauses", sorted(disclosure.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Correlation correlation) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("allowed", correlation.allowed());
    fields.put("purposes", sorted(correlation.purposes()));
    fields.put("clauses", sorted(correlation.clauses()));
    return fields;
  }

  private static Map<String, Object> write(EmergencyAccess access) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("declared", access.declared());
    fields.put("clauses", sorted(access.clauses()));
    return fields;
  }
}
