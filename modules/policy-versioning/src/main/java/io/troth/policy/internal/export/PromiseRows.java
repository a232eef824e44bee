package io.troth.policy.internal.export;

import io.troth.policy.api.Clause;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.page.PromiseTable.Cell;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.api.page.PromiseTable.Said;
import io.troth.policy.api.page.PromiseTable.Section;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every table of promises is made of. */
final class PromiseRows {

  private final ExportWords words;
  private final List<Clause> clauses;
  private final Map<String, LocalText> names;

  PromiseRows(PolicyDocument document, String language) {
    this.words = ExportWords.in(language, document.sourceLanguage());
    this.clauses = text(document, language).clauses();
    this.names = names(document);
  }

  private static PolicyText text(PolicyDocument document, String language) {
    var source = document.texts().get(document.sourceLanguage());
    var fallback = source == null ? new PolicyText("", "", List.of()) : source;
    return document.texts().getOrDefault(language, fallback);
  }

  private static Map<String, LocalText> names(PolicyDocument document) {
    var says = document.commitments();
    var names = new HashMap<String, LocalText>();
    says.categories().forEach(each -> names.put("category." + each.id(), each.name()));
    says.recipients().forEach(each -> names.put("recipient." + each.id(), each.name()));
    says.purposes().forEach(each -> names.put("purpose." + each.id(), each.name()));
    return names;
  }

  ExportWords words() {
    return words;
  }

  <T> Section section(String id, List<T> promises, Function<T, Row> row) {
    return new Section(id, words.say("section." + id), promises.stream().map(row).toList());
  }

  Row row(String anchor, String name, Set<String> cited, Cell... cells) {
    return new Row(anchor, name, List.of(cells), said(cited));
  }

  /** A promise of which there is one, in a sentence. */
  Row rule(String id, Set<String> cited, String sentence) {
    return row("rule." + id, words.say("rule." + id), cited, cell("rule", sentence));
  }

  /** A cell; a dash where the policy says nothing. */
  Cell cell(String column, String content) {
    return new Cell(words.say("column." + column), content.isEmpty() ? "–" : content);
  }

  String name(String kind, String id) {
    var name = names.get(kind + "." + id);
    return name == null ? id : words.name(name);
  }

  String names(String kind, Collection<String> ids) {
    return new TreeSet<>(ids).stream().map(id -> name(kind, id)).collect(Collectors.joining("; "));
  }

  /** The cited clauses in reading order. */
  private List<Said> said(Set<String> cited) {
    return clauses.stream()
        .filter(clause -> cited.contains(clause.id()))
        .map(clause -> new Said(clause.id(), clause.heading()))
        .toList();
  }
}
