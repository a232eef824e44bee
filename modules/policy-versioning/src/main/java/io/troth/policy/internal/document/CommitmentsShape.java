package io.troth.policy.internal.document;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Commitments as fields, the same in YAML and in JSON. Sets are written in their natural order. */
final class CommitmentsShape {

  private CommitmentsShape() {}

  static Commitments read(Fields fields) {
    return new Commitments(
        fields.list("purposes", CommitmentsShape::purpose),
        fields.list("categories", CommitmentsShape::category),
        fields.list("recipients", CommitmentsShape::recipient),
        fields.list("retention", CommitmentsShape::retention),
        fields.list("rights", CommitmentsShape::right),
        notice(fields.requiredObject("notice")),
        objection(fields.requiredObject("objection")),
        fields
            .object("serviceGate")
            .map(CommitmentsShape::serviceGate)
            .orElse(new ServiceGate(false, Set.of())),
        fields.object("dataProtectionOfficer").map(CommitmentsShape::contact));
  }

  private static Purpose purpose(Fields fields) {
    var purpose =
        new Purpose(
            fields.text("id"),
            fields.localText("name"),
            fields.word("basis", LegalBasis.class),
            fields.words("categories"),
            fields.words("recipients"),
            fields.words("clauses"));
    fields.refuseOthers();
    return purpose;
  }

  private static Category category(Fields fields) {
    var category =
        new Category(
            fields.text("id"),
            fields.localText("name"),
            fields.words("sources"),
            fields.words("clauses"));
    fields.refuseOthers();
    return category;
  }

  private static Recipient recipient(Fields fields) {
    var recipient =
        new Recipient(
            fields.text("id"),
            fields.localText("name"),
            fields.word("role", RecipientRole.class),
            fields.text("country"),
            fields.optionalText("safeguard"),
            fields.words("clauses"));
    fields.refuseOthers();
    return recipient;
  }

  private static Retention retention(Fields fields) {
    var retention =
        new Retention(fields.text("category"), fields.timeSpan("keep"), fields.words("clauses"));
    fields.refuseOthers();
    return retention;
  }

  private static Right right(Fields fields) {
    var right =
        new Right(fields.text("id"), fields.integer("answerWithinDays"), fields.words("clauses"));
    fields.refuseOthers();
    return right;
  }

  private static NoticeRule notice(Fields fields) {
    var rule =
        new NoticeRule(
            fields.integer("days"),
            fields.constants("channels", Channel.class),
            fields.flag("bannerReplacesBouncedMail").orElse(false),
            fields.words("clauses"));
    fields.refuseOthers();
    return rule;
  }

  private static ObjectionRule objection(Fields fields) {
    var rule =
        new ObjectionRule(
            fields.word("effect", ObjectionEffect.class),
            fields.flag("deemedAcceptance").orElse(false),
            fields.words("clauses"));
    fields.refuseOthers();
    return rule;
  }

  private static ServiceGate serviceGate(Fields fields) {
    var gate = new ServiceGate(fields.flag("declared").orElse(false), fields.words("clauses"));
    fields.refuseOthers();
    return gate;
  }

  private static Contact contact(Fields fields) {
    var contact =
        new Contact(
            fields.text("name"),
            fields.text("email"),
            fields.text("address"),
            fields.text("telephone"),
            fields.words("clauses"));
    fields.refuseOthers();
    return contact;
  }

  static Map<String, Object> write(Commitments commitments) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("purposes", commitments.purposes().stream().map(CommitmentsShape::write).toList());
    fields.put(
        "categories", commitments.categories().stream().map(CommitmentsShape::write).toList());
    fields.put(
        "recipients", commitments.recipients().stream().map(CommitmentsShape::write).toList());
    fields.put("retention", commitments.retention().stream().map(CommitmentsShape::write).toList());
    fields.put("rights", commitments.rights().stream().map(CommitmentsShape::write).toList());
    fields.put("notice", write(commitments.notice()));
    fields.put("objection", write(commitments.objection()));
    fields.put("serviceGate", write(commitments.serviceGate()));
    commitments
        .dataProtectionOfficer()
        .ifPresent(officer -> fields.put("dataProtectionOfficer", write(officer)));
    return fields;
  }

  private static Map<String, Object> write(Purpose purpose) {
    var fields = named(purpose.id(), purpose.name());
    fields.put("basis", purpose.basis().name());
    fields.put("categories", sorted(purpose.categories()));
    fields.put("recipients", sorted(purpose.recipients()));
    fields.put("clauses", sorted(purpose.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Category category) {
    var fields = named(category.id(), category.name());
    fields.put("sources", sorted(category.sources()));
    fields.put("clauses", sorted(category.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Recipient recipient) {
    var fields = named(recipient.id(), recipient.name());
    fields.put("role", recipient.role().name());
    fields.put("country", recipient.country());
    recipient.safeguard().ifPresent(safeguard -> fields.put("safeguard", safeguard));
    fields.put("clauses", sorted(recipient.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Retention retention) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("category", retention.category());
    fields.put("keep", retention.keep().toString());
    fields.put("clauses", sorted(retention.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Right right) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", right.id());
    fields.put("answerWithinDays", right.answerWithinDays());
    fields.put("clauses", sorted(right.clauses()));
    return fields;
  }

  private static Map<String, Object> write(NoticeRule rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("days", rule.days());
    fields.put("channels", rule.channels().stream().sorted().map(Enum::name).toList());
    fields.put("bannerReplacesBouncedMail", rule.bannerReplacesBouncedMail());
    fields.put("clauses", sorted(rule.clauses()));
    return fields;
  }

  private static Map<String, Object> write(ObjectionRule rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("effect", rule.effect().name());
    fields.put("deemedAcceptance", rule.deemedAcceptance());
    fields.put("clauses", sorted(rule.clauses()));
    return fields;
  }

  private static Map<String, Object> write(ServiceGate gate) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("declared", gate.declared());
    fields.put("clauses", sorted(gate.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Contact contact) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", contact.name());
    fields.put("email", contact.email());
    fields.put("address", contact.address());
    fields.put("telephone", contact.telephone());
    fields.put("clauses", sorted(contact.clauses()));
    return fields;
  }

  private static LinkedHashMap<String, Object> named(String id, LocalText name) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("name", new TreeMap<>(name.byLanguage()));
    return fields;
  }

  private static List<String> sorted(Collection<String> words) {
    return words.stream().sorted().toList();
  }
}
