package io.troth.policy.internal.document;

import static io.troth.policy.internal.document.Shapes.named;
import static io.troth.policy.internal.document.Shapes.sorted;

import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which data are used for what, by whom and how long, as fields. */
final class InventoryShape {

  private InventoryShape() {}

  static Purpose purpose(Fields fields) {
    var purpose =
        new Purpose(
            fields.text("id"),
            fields.localText("name"),
            fields.word("basis", LegalBasis.class),
            fields.words("categories"),
            fields.words("recipients"),
            fields.optionalTimeSpan("consentFor"),
            fields.words("clauses"));
    fields.refuseOthers();
    return purpose;
  }

  static Category category(Fields fields) {
    var category =
        new Category(
            fields.text("id"),
            fields.localText("name"),
            fields.word("kind", CategoryKind.PERSONAL),
            fields.words("sources"),
            fields.words("storedIn"),
            without(fields),
            fields.words("clauses"));
    fields.refuseOthers();
    return category;
  }

  private static Optional<LocalText> without(Fields fields) {
    if (fields.flag("optional").orElse(false)) {
      return Optional.of(fields.localText("without"));
    }
    if (fields.has("without")) {
      fields.refuse("without", "is of no use: this must be given", "optional: true, or no such");
    }
    return Optional.empty();
  }

  static Recipient recipient(Fields fields) {
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

  static Retention retention(Fields fields) {
    var retention =
        new Retention(
            fields.text("category"),
            fields.timeSpan("keep"),
            fields.word("trigger", RetentionTrigger.CREATED),
            fields.optionalDate("on"),
            fields.word("action", RetentionAction.ERASE),
            fields.words("clauses"));
    fields.refuseOthers();
    return retention;
  }

  static Map<String, Object> write(Purpose purpose) {
    var fields = named(purpose.id(), purpose.name());
    fields.put("basis", purpose.basis().name());
    fields.put("categories", sorted(purpose.categories()));
    fields.put("recipients", sorted(purpose.recipients()));
    purpose.consentFor().ifPresent(span -> fields.put("consentFor", span.toString()));
    fields.put("clauses", sorted(purpose.clauses()));
    return fields;
  }

  static Map<String, Object> write(Category category) {
    var fields = named(category.id(), category.name());
    Shapes.unless(CategoryKind.PERSONAL, fields, "kind", category.kind());
    fields.put("sources", sorted(category.sources()));
    if (!category.storedIn().isEmpty()) {
      fields.put("storedIn", sorted(category.storedIn()));
    }
    category
        .without()
        .ifPresent(
            without -> {
              fields.put("optional", true);
              fields.put("without", Shapes.words(without));
            });
    fields.put("clauses", sorted(category.clauses()));
    return fields;
  }

  static Map<String, Object> write(Recipient recipient) {
    var fields = named(recipient.id(), recipient.name());
    fields.put("role", recipient.role().name());
    fields.put("country", recipient.country());
    recipient.safeguard().ifPresent(safeguard -> fields.put("safeguard", safeguard));
    fields.put("clauses", sorted(recipient.clauses()));
    return fields;
  }

  static Map<String, Object> write(Retention retention) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("category", retention.category());
    fields.put("keep", retention.keep().toString());
    Shapes.unless(RetentionTrigger.CREATED, fields, "trigger", retention.trigger());
    retention.on().ifPresent(date -> fields.put("on", date.toString()));
    Shapes.unless(RetentionAction.ERASE, fields, "action", retention.action());
    fields.put("clauses", sorted(retention.clauses()));
    return fields;
  }
}
