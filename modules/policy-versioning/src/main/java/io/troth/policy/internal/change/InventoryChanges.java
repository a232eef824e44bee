package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs in which data are collected and how long they are kept. */
final class InventoryChanges {

  private final Findings findings;

  InventoryChanges(Findings findings) {
    this.findings = findings;
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
    retention();
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
    var users = users(after.id());
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
    if (!before.clauses().equals(after.clauses())) {
      findings.add(Rule.CITATION_CHANGED, key + ":citation-changed", Argument.name(after.name()));
    }
  }

  private void retention() {
    for (var category : findings.to().categories()) {
      var before = Keys.find(findings.from().retention(), Retention::category, category.id());
      var after = Keys.find(findings.to().retention(), Retention::category, category.id());
      if (before.isPresent() && after.isPresent()) {
        compare(category, before.get(), after.get());
      } else if (before.isPresent()) {
        findings.add(
            Rule.RETENTION_DROPPED,
            "retention:" + category.id() + ":dropped",
            users(category.id()),
            Argument.name(category.name()),
            Argument.span(before.get().keep()));
      } else if (after.isPresent() && wasThere(category)) {
        findings.add(
            Rule.RETENTION_PROMISED,
            "retention:" + category.id() + ":promised",
            Argument.name(category.name()),
            Argument.span(after.get().keep()));
      }
    }
  }

  private void compare(Category category, Retention before, Retention after) {
    var key = "retention:" + category.id();
    if (after.keep().canExceed(before.keep())) {
      // The bound version's retention goes on for everybody; only a consent covers less now.
      var touched =
          users(category.id()).stream().filter(findings::onConsent).collect(Collectors.toSet());
      retention(Rule.RETENTION_LENGTHENED, key + ":lengthened", touched, category, before, after);
    } else if (before.keep().canExceed(after.keep())) {
      retention(Rule.RETENTION_SHORTENED, key + ":shortened", Set.of(), category, before, after);
    }
    if (!before.clauses().equals(after.clauses())) {
      findings.add(
          Rule.CITATION_CHANGED, key + ":citation-changed", Argument.name(category.name()));
    }
  }

  private void retention(
      Rule rule,
      String key,
      Set<String> purposes,
      Category category,
      Retention before,
      Retention after) {
    findings.add(
        rule,
        key,
        purposes,
        Argument.name(category.name()),
        span(before.keep()),
        span(after.keep()));
  }

  private static Argument span(TimeSpan span) {
    return Argument.span(span);
  }

  private boolean wasThere(Category category) {
    return Keys.find(findings.from().categories(), Category::id, category.id()).isPresent();
  }

  private Set<String> users(String category) {
    return findings.lasting(purpose -> purpose.categories().contains(category));
  }
}
