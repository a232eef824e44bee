package io.troth.policy.internal.document;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.TimeSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold of purposes, data, recipients and retention. */
final class InventoryRules {

  private final Commitments commitments;
  private final Checks checks;

  InventoryRules(Commitments commitments, Checks checks) {
    this.commitments = commitments;
    this.checks = checks;
  }

  void check() {
    purposes();
    categories();
    recipients();
    retention();
  }

  private void purposes() {
    var categories = Checks.ids(commitments.categories(), Category::id);
    var recipients = Checks.ids(commitments.recipients(), Recipient::id);
    checks.unique("purposes", commitments.purposes(), Purpose::id);
    for (int i = 0; i < commitments.purposes().size(); i++) {
      var purpose = commitments.purposes().get(i);
      var path = "purposes[" + i + "]";
      checks.named(path, purpose.id(), purpose.name());
      checks.known(path + ".categories", purpose.categories(), categories);
      checks.known(path + ".recipients", purpose.recipients(), recipients);
      purpose.consentFor().ifPresent(span -> consentFor(path + ".consentFor", purpose, span));
      checks.cites(path, purpose.clauses());
    }
  }

  private void consentFor(String path, Purpose purpose, TimeSpan span) {
    if (purpose.basis() != LegalBasis.CONSENT) {
      checks.add(path, "rests on " + purpose.basis() + ", which nobody gives", "basis: consent");
    }
    if (!span.canExceed(TimeSpan.ofDays(0)) || span.canExceed(DocumentLimits.LONGEST_CONSENT)) {
      checks.add(
          path,
          span + " is out of range",
          "more than nothing, at most " + DocumentLimits.LONGEST_CONSENT);
    }
  }

  private void categories() {
    checks.unique("categories", commitments.categories(), Category::id);
    for (int i = 0; i < commitments.categories().size(); i++) {
      var category = commitments.categories().get(i);
      var path = "categories[" + i + "]";
      checks.named(path, category.id(), category.name());
      checks.small(path + ".sources", category.sources());
      category.sources().forEach(source -> checks.id(path + ".sources", source));
      checks.small(path + ".storedIn", category.storedIn());
      category.storedIn().forEach(country -> checks.country(path + ".storedIn", country));
      category.without().ifPresent(without -> checks.words(path + ".without", without));
      checks.cites(path, category.clauses());
      ofOneKind(path, category, commitments.categories().subList(0, i));
    }
  }

  /** The same data cannot be about a person and about nobody. */
  private void ofOneKind(String path, Category category, List<Category> earlier) {
    earlier.stream()
        .filter(other -> isAboutNobody(other) != isAboutNobody(category))
        .filter(other -> isSame(other, category))
        .forEach(
            other ->
                checks.add(
                    path + ".kind",
                    "\"" + other.id() + "\" is the same data, personal and non-personal",
                    "one kind for the same data"));
  }

  private static boolean isAboutNobody(Category category) {
    return category.kind() == CategoryKind.NON_PERSONAL;
  }

  private static boolean isSame(Category one, Category other) {
    return one.id().equals(other.id())
        || one.name().byLanguage().entrySet().stream()
            .anyMatch(
                name ->
                    plain(name.getValue())
                        .equals(plain(other.name().byLanguage().getOrDefault(name.getKey(), ""))));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void recipients() {
    checks.unique("recipients", commitments.recipients(), Recipient::id);
    for (int i = 0; i < commitments.recipients().size(); i++) {
      var recipient = commitments.recipients().get(i);
      var path = "recipients[" + i + "]";
      checks.named(path, recipient.id(), recipient.name());
      checks.country(path + ".country", recipient.country());
      recipient.safeguard().ifPresent(safeguard -> checks.line(path + ".safeguard", safeguard));
      checks.cites(path, recipient.clauses());
    }
  }

  private void retention() {
    var categories = Checks.ids(commitments.categories(), Category::id);
    checks.unique("retention", commitments.retention(), Retention::category);
    for (int i = 0; i < commitments.retention().size(); i++) {
      var retention = commitments.retention().get(i);
      checks.known("retention[" + i + "].category", Set.of(retention.category()), categories);
      checks.cites("retention[" + i + "]", retention.clauses());
      counted("retention[" + i + "].on", retention);
    }
  }

  private void counted(String path, Retention retention) {
    var fixed = retention.trigger() == RetentionTrigger.FIXED_DATE;
    if (fixed && retention.on().isEmpty()) {
      checks.add(path, "is missing", "the day the time counts from, for example 2030-01-01");
    } else if (!fixed && retention.on().isPresent()) {
      checks.add(path, "is of no use", "trigger: FIXED_DATE, or no such day");
    }
  }
}
