package io.troth.policy.internal.document;

import static io.troth.policy.internal.document.Shapes.sorted;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Commitments.ServiceGate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Commitments as fields, the same in YAML and in JSON. */
final class CommitmentsShape {

  private CommitmentsShape() {}

  static Commitments read(Fields fields) {
    return new Commitments(
        fields.list("purposes", InventoryShape::purpose),
        fields.list("categories", InventoryShape::category),
        fields.list("recipients", InventoryShape::recipient),
        fields.list("retention", InventoryShape::retention),
        fields.list("rights", CommitmentsShape::right),
        NoticeShape.read(fields),
        objection(fields.requiredObject("objection")),
        fields
            .object("serviceGate")
            .map(CommitmentsShape::serviceGate)
            .orElse(new ServiceGate(false, Set.of())),
        fields.object("dataProtectionOfficer").map(CommitmentsShape::contact),
        GovernanceShape.scope(fields),
        HandlingShape.read(fields),
        GovernanceShape.read(fields));
  }

  private static Right right(Fields fields) {
    var right =
        new Right(
            fields.text("id"),
            fields.integer("answerWithinDays"),
            fields.optionalInteger("extensionDays"),
            fields.optionalInteger("timesInTwelveMonths"),
            fields.words("clauses"));
    fields.refuseOthers();
    return right;
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
    GovernanceShape.write(commitments.scope(), fields);
    fields.put("purposes", Shapes.list(commitments.purposes(), InventoryShape::write));
    fields.put("categories", Shapes.list(commitments.categories(), InventoryShape::write));
    fields.put("recipients", Shapes.list(commitments.recipients(), InventoryShape::write));
    fields.put("retention", Shapes.list(commitments.retention(), InventoryShape::write));
    fields.put("rights", Shapes.list(commitments.rights(), CommitmentsShape::write));
    NoticeShape.write(commitments.notice(), fields);
    fields.put("objection", write(commitments.objection()));
    fields.put("serviceGate", write(commitments.serviceGate()));
    commitments
        .dataProtectionOfficer()
        .ifPresent(officer -> fields.put("dataProtectionOfficer", write(officer)));
    HandlingShape.write(commitments.handling(), fields);
    GovernanceShape.write(commitments.governance(), fields);
    return fields;
  }

  private static Map<String, Object> write(Right right) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", right.id());
    fields.put("answerWithinDays", right.answerWithinDays());
    right.extensionDays().ifPresent(days -> fields.put("extensionDays", days));
    right.timesInTwelveMonths().ifPresent(times -> fields.put("timesInTwelveMonths", times));
    fields.put("clauses", sorted(right.clauses()));
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
}
