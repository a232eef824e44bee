package io.troth.policy.internal.change;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.internal.change.Words.Argument;

/** What differs in which data are collected, and from where. */
final class InventoryChanges {

  private final Findings findings;
  private final LawPack law;

  InventoryChanges(Findings findings, LawPack law) {
    this.findings = findings;
    this.law = law;
  }

  void find() {
    for (var category : findings.to().categories()) {
      Keys.find(findings.from().categories(), Category::id, category.id())
          .ifPresentOrElse(before -> compare(before, category), () -> added(category));
    }
    for (var category : findings.from().categories()) {
      if (Keys.find(findings.to().categories(), Category::id, category.id()).isEmpty()) {
        findings.add(
            Rule.CATEGORY_REMOVED,
            "category:" + category.id() + ":removed",
            Argument.name(category.name()));
      }
    }
  }

  private void added(Category category) {
    findings.add(
        Rule.CATEGORY_ADDED,
        "category:" + category.id() + ":added",
        Argument.name(category.name()),
        Argument.list(category.sources()));
  }

  private void compare(Category before, Category after) {
    var key = "category:" + after.id();
    var users = findings.users(after.id());
    if (Texts.differ(before.name(), after.name())) {
      findings.add(
          Rule.CATEGORY_RESTATED,
          key + ":restated",
          users,
          Argument.name(before.name()),
          Argument.name(after.name()));
    }
    for (var source : Keys.missingIn(before.sources(), after.sources())) {
      findings.add(
          Rule.SOURCE_ADDED,
          key + ":source:" + source + ":added",
          users,
          Argument.name(after.name()),
          Argument.text(source));
    }
    for (var source : Keys.missingIn(after.sources(), before.sources())) {
      findings.add(
          Rule.SOURCE_REMOVED,
          key + ":source:" + source + ":removed",
          Argument.name(after.name()),
          Argument.text(source));
    }
    findings.citation(key, Argument.name(after.name()), before.clauses(), after.clauses());
    new CategoryTermChanges(findings, law).compare(before, after);
  }
}
