package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs in how long data are kept, from when on that counts, and what happens then. */
final class RetentionChanges {

  private final Findings findings;

  RetentionChanges(Findings findings) {
    this.findings = findings;
  }

  void find() {
    for (var category : findings.to().categories()) {
      var before = Keys.find(findings.from().retention(), Retention::category, category.id());
      var after = Keys.find(findings.to().retention(), Retention::category, category.id());
      if (before.isPresent() && after.isPresent()) {
        compare(category, before.get(), after.get());
      } else if (before.isPresent()) {
        findings.add(
            Rule.RETENTION_DROPPED,
            "retention:" + category.id() + ":dropped",
            findings.users(category.id()),
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
    length(category, before, after);
    trigger(category, before, after);
    action(category, before, after);
    findings.citation(
        "retention:" + category.id(),
        Argument.name(category.name()),
        before.clauses(),
        after.clauses());
  }

  private void length(Category category, Retention before, Retention after) {
    var was = Argument.span(before.keep());
    var is = Argument.span(after.keep());
    if (after.keep().canExceed(before.keep())) {
      add(Rule.RETENTION_LENGTHENED, "lengthened", onConsent(category), category, was, is);
    } else if (before.keep().canExceed(after.keep())) {
      add(Rule.RETENTION_SHORTENED, "shortened", Set.of(), category, was, is);
    }
  }

  private void trigger(Category category, Retention before, Retention after) {
    if (before.trigger() == after.trigger() && before.on().equals(after.on())) {
      return;
    }
    boolean sooner = isSooner(before, after);
    add(
        sooner ? Rule.RETENTION_STARTS_SOONER : Rule.RETENTION_STARTS_LATER,
        "trigger:" + after.trigger() + after.on().map(date -> ":" + date).orElse(""),
        sooner ? Set.of() : onConsent(category),
        category,
        start(before),
        start(after));
  }

  private static Argument start(Retention retention) {
    return retention
        .on()
        .map(date -> Argument.said("retention-trigger.FIXED_DATE", Argument.date(date)))
        .orElseGet(() -> Argument.word("retention-trigger." + retention.trigger()));
  }

  /** Only where it is certain: of most pairs nobody can say which comes first. */
  private static boolean isSooner(Retention before, Retention after) {
    if (before.on().isPresent() && after.on().isPresent()) {
      return after.on().get().isBefore(before.on().get());
    }
    // Against a fixed day nothing is certain: data may come into being after it.
    return before.on().isEmpty() && isSooner(before.trigger(), after.trigger());
  }

  private static boolean isSooner(RetentionTrigger before, RetentionTrigger after) {
    return after == RetentionTrigger.CREATED
        || (after == RetentionTrigger.LAST_ACTIVITY
            && before == RetentionTrigger.RELATIONSHIP_ENDED);
  }

  private void action(Category category, Retention before, Retention after) {
    if (before.action() == after.action()) {
      return;
    }
    boolean weaker = after.action().compareTo(before.action()) > 0;
    add(
        weaker ? Rule.RETENTION_ACTION_WEAKENED : Rule.RETENTION_ACTION_STRENGTHENED,
        "action:" + after.action(),
        weaker ? onConsent(category) : Set.of(),
        category,
        Argument.word("retention-action." + before.action()),
        Argument.word("retention-action." + after.action()));
  }

  private void add(
      Rule rule,
      String what,
      Set<String> purposes,
      Category category,
      Argument before,
      Argument after) {
    findings.add(
        rule,
        "retention:" + category.id() + ":" + what,
        purposes,
        Argument.name(category.name()),
        before,
        after);
  }

  /** The bound version's retention goes on for everybody; only a consent covers less now. */
  private Set<String> onConsent(Category category) {
    return findings.users(category.id()).stream()
        .filter(findings::onConsent)
        .collect(Collectors.toSet());
  }

  private boolean wasThere(Category category) {
    return Keys.find(findings.from().categories(), Category::id, category.id()).isPresent();
  }
}
