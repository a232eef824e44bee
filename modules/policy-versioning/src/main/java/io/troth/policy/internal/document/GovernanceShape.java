package io.troth.policy.internal.document;

import static io.troth.policy.internal.document.Shapes.sorted;

import io.troth.policy.api.Governance;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;
import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.PolicyScope.Audience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** To whom a policy speaks and how it is looked after, as fields beside those of the others. */
final class GovernanceShape {

  private GovernanceShape() {}

  static PolicyScope scope(Fields fields) {
    return new PolicyScope(
        fields.has("audience")
            ? fields.constants("audience", Audience.class)
            : PolicyScope.UNSAID.audience(),
        fields.words("jurisdictions"));
  }

  static Governance read(Fields fields) {
    return new Governance(
        fields.object("review").map(GovernanceShape::review),
        fields.object("ownershipChange").map(GovernanceShape::ownershipChange),
        fields.object("precedence").map(GovernanceShape::precedence),
        fields.object("newOwner").map(GovernanceShape::newOwner));
  }

  private static Review review(Fields fields) {
    var review = new Review(fields.timeSpan("every"), fields.words("clauses"));
    fields.refuseOthers();
    return review;
  }

  private static OwnershipChange ownershipChange(Fields fields) {
    var change =
        new OwnershipChange(
            fields.integer("noticeDays"),
            fields.requiredFlag("agreementContinues"),
            fields.requiredFlag("optOutsTravel"),
            fields.words("clauses"));
    fields.refuseOthers();
    return change;
  }

  private static Precedence precedence(Fields fields) {
    var precedence =
        new Precedence(
            List.copyOf(fields.constants("order", GoverningDocument.class, GoverningDocument::id)),
            fields.words("clauses"));
    fields.refuseOthers();
    return precedence;
  }

  private static NewOwner newOwner(Fields fields) {
    var owner =
        new NewOwner(
            fields.localText("name"),
            fields.localText("contact"),
            fields.date("on"),
            fields.words("clauses"));
    fields.refuseOthers();
    return owner;
  }

  static void write(PolicyScope scope, Map<String, Object> fields) {
    if (!scope.audience().equals(PolicyScope.UNSAID.audience())) {
      fields.put("audience", Shapes.constants(scope.audience()));
    }
    if (!scope.jurisdictions().isEmpty()) {
      fields.put("jurisdictions", sorted(scope.jurisdictions()));
    }
  }

  static void write(Governance governance, Map<String, Object> fields) {
    governance.review().ifPresent(review -> fields.put("review", write(review)));
    governance.ownershipChange().ifPresent(change -> fields.put("ownershipChange", write(change)));
    governance.precedence().ifPresent(precedence -> fields.put("precedence", write(precedence)));
    governance.newOwner().ifPresent(owner -> fields.put("newOwner", write(owner)));
  }

  private static Map<String, Object> write(Review review) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("every", review.every().toString());
    fields.put("clauses", sorted(review.clauses()));
    return fields;
  }

  private static Map<String, Object> write(OwnershipChange change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("noticeDays", change.noticeDays());
    fields.put("agreementContinues", change.agreementContinues());
    fields.put("optOutsTravel", change.optOutsTravel());
    fields.put("clauses", sorted(change.clauses()));
    return fields;
  }

  private static Map<String, Object> write(NewOwner owner) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", Shapes.words(owner.name()));
    fields.put("contact", Shapes.words(owner.contact()));
    fields.put("on", owner.on().toString());
    fields.put("clauses", sorted(owner.clauses()));
    return fields;
  }

  private static Map<String, Object> write(Precedence precedence) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("order", precedence.order().stream().map(GoverningDocument::id).toList());
    fields.put("clauses", sorted(precedence.clauses()));
    return fields;
  }
}
