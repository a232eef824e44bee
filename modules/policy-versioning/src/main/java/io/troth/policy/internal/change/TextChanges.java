package io.troth.policy.internal.change;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.change.Words.Argument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What differs in the text, by clause; the words themselves are {@link ClauseDifferences}. */
final class TextChanges {

  private final Findings findings;
  private final PolicyDocument from;
  private final PolicyDocument to;
  private final Set<String> cited;

  TextChanges(Findings findings, PolicyDocument from, PolicyDocument to) {
    this.findings = findings;
    this.from = from;
    this.to = to;
    this.cited = Texts.cited(findings.from());
    this.cited.addAll(Texts.cited(findings.to()));
  }

  void find() {
    languages();
    titles();
    for (var id : ids()) {
      if (common().stream().anyMatch(language -> differs(language, id))) {
        findings.add(
            cited.contains(id) ? Rule.CITED_TEXT_CHANGED : Rule.OTHER_TEXT_CHANGED,
            "clause:" + id + ":text-changed",
            heading(id));
      }
    }
    moved().forEach(id -> findings.add(Rule.CLAUSE_MOVED, "clause:" + id + ":moved", heading(id)));
  }

  private void languages() {
    for (var language : new TreeSet<>(to.texts().keySet())) {
      if (!from.texts().containsKey(language)) {
        findings.add(
            Rule.LANGUAGE_ADDED, "language:" + language + ":added", Argument.language(language));
      }
    }
    for (var language : new TreeSet<>(from.texts().keySet())) {
      if (!to.texts().containsKey(language)) {
        findings.add(
            Rule.LANGUAGE_REMOVED,
            "language:" + language + ":removed",
            Argument.language(language));
      }
    }
    if (!from.sourceLanguage().equals(to.sourceLanguage())) {
      findings.add(
          Rule.PREVAILING_LANGUAGE_CHANGED,
          "language:prevailing:" + to.sourceLanguage(),
          Argument.language(from.sourceLanguage()),
          Argument.language(to.sourceLanguage()));
    }
  }

  private void titles() {
    for (var language : common()) {
      var before = Objects.requireNonNull(from.texts().get(language)).title();
      var after = Objects.requireNonNull(to.texts().get(language)).title();
      if (!before.equals(after)) {
        findings.add(
            Rule.TITLE_CHANGED,
            "title:" + language + ":changed",
            Argument.text(before),
            Argument.text(after));
      }
    }
  }

  private Set<String> moved() {
    var moved = new LinkedHashSet<String>();
    for (var language : common()) {
      moved.addAll(
          Order.moved(
              List.copyOf(Texts.clauses(from, language).keySet()),
              List.copyOf(Texts.clauses(to, language).keySet())));
    }
    return moved;
  }

  private boolean differs(String language, String id) {
    return !Objects.equals(
        Texts.clauses(from, language).get(id), Texts.clauses(to, language).get(id));
  }

  private Argument heading(String id) {
    return language -> {
      for (var document : List.of(to, from)) {
        for (var candidate : List.of(language, document.sourceLanguage())) {
          var clause = Texts.clauses(document, candidate).get(id);
          if (clause != null) {
            return clause.heading();
          }
        }
      }
      return id;
    };
  }

  /** Languages of both; where there are none, the prevailing ones cannot be compared by word. */
  private List<String> common() {
    return from.texts().keySet().stream().filter(to.texts()::containsKey).sorted().toList();
  }

  private Set<String> ids() {
    var ids = new LinkedHashSet<String>();
    for (var document : List.of(from, to)) {
      new ArrayList<>(document.texts().values())
          .forEach(text -> text.clauses().stream().map(Clause::id).forEach(ids::add));
    }
    return ids;
  }
}
