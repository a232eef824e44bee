package io.troth.policy.internal.change;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Set;

/** What differs in the terms on which a category of data is held: its kind, its place, refusal. */
final class CategoryTermChanges {

  private final Findings findings;
  private final LawPack law;

  CategoryTermChanges(Findings findings, LawPack law) {
    this.findings = findings;
    this.law = law;
  }

  void compare(Category before, Category after) {
    kind(before, after);
    storage(before, after);
    refusal(before, after);
  }

  private void kind(Category before, Category after) {
    if (before.kind() != after.kind()) {
      findings.add(
          kindRule(before.kind(), after.kind()),
          key(after, "kind:" + after.kind()),
          findings.users(after.id()),
          Argument.name(after.name()),
          Argument.word("category-kind." + before.kind()),
          Argument.word("category-kind." + after.kind()));
    }
  }

  private static Rule kindRule(CategoryKind before, CategoryKind after) {
    if (before == CategoryKind.NON_PERSONAL) {
      return Rule.CATEGORY_BECAME_PERSONAL;
    }
    return after == CategoryKind.SENSITIVE
        ? Rule.CATEGORY_BECAME_SENSITIVE
        : Rule.CATEGORY_PROTECTION_LOST;
  }

  private void storage(Category before, Category after) {
    if (before.storedIn().equals(after.storedIn())) {
      return;
    }
    if (before.storedIn().isEmpty()) {
      places(Rule.STORAGE_PROMISED, "promised", Set.of(), after, after.storedIn());
    } else if (after.storedIn().isEmpty()) {
      var users = findings.users(after.id());
      places(Rule.STORAGE_PROMISE_DROPPED, "dropped", users, after, before.storedIn());
    } else {
      moved(before, after);
    }
  }

  private void places(
      Rule rule, String what, Set<String> purposes, Category category, Set<String> countries) {
    findings.add(
        rule,
        key(category, "stored-in:" + what),
        purposes,
        Argument.name(category.name()),
        Argument.all(countries.stream().sorted().map(Argument::country).toList()));
  }

  private void moved(Category before, Category after) {
    boolean wasInside = before.storedIn().stream().allMatch(law::isInEea);
    for (var country : Keys.missingIn(before.storedIn(), after.storedIn())) {
      findings.add(
          wasInside && !law.isInEea(country) ? Rule.STORAGE_LEFT_EEA : Rule.STORAGE_PLACE_ADDED,
          key(after, "stored-in:" + country + ":added"),
          findings.users(after.id()),
          Argument.name(after.name()),
          Argument.country(country));
    }
    for (var country : Keys.missingIn(after.storedIn(), before.storedIn())) {
      findings.add(
          Rule.STORAGE_PLACE_REMOVED,
          key(after, "stored-in:" + country + ":removed"),
          Argument.name(after.name()),
          Argument.country(country));
    }
  }

  private void refusal(Category before, Category after) {
    var name = Argument.name(after.name());
    if (before.optional() && after.optional()) {
      if (Texts.differ(before.without().orElseThrow(), after.without().orElseThrow())) {
        findings.add(
            Rule.REFUSAL_RESTATED,
            key(after, "refusal:restated"),
            name,
            Argument.name(after.without().orElseThrow()));
      }
    } else if (before.optional()) {
      findings.add(
          Rule.REFUSAL_ENDED, key(after, "refusal:ended"), findings.users(after.id()), name);
    } else if (after.optional()) {
      findings.add(Rule.REFUSAL_ALLOWED, key(after, "refusal:allowed"), name);
    }
  }

  private static String key(Category category, String what) {
    return "category:" + category.id() + ":" + what;
  }
}
