package io.troth.policy.internal.authoring;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.ImportedPolicy;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.internal.document.DocumentJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts an imported text where nothing was, or onto what is there. */
final class Onto {

  private Onto() {}

  /**
   * @param noticeDays the least the law pack allows
   */
  static PolicyDocument nothing(
      ImportedPolicy imported, List<Suggestion> confirmed, int noticeDays) {
    var languages = List.of(imported.language());
    var commitments =
        ConfirmedPromises.into(
            ConfirmedPromises.leastOf(imported.text(), noticeDays), confirmed, languages);
    return document(imported.language(), Map.of(imported.language(), imported.text()), commitments);
  }

  static PolicyDocument present(
      PolicyDocument present, ImportedPolicy imported, List<Suggestion> confirmed) {
    var old = text(present, imported.language());
    var ids = ids(old, imported.text());
    var commitments =
        ConfirmedPromises.into(
            Trees.copy(Trees.map(DocumentJson.fields(present).get("commitments"))),
            confirmed.stream().map(each -> renamed(each, ids)).toList(),
            present.texts().keySet());
    var fresh = fresh(old, imported.text(), ids, cited(commitments));
    var texts = new HashMap<String, PolicyText>();
    present.texts().forEach((language, text) -> texts.put(language, translated(text, fresh)));
    texts.put(
        imported.language(), new PolicyText(imported.text().title(), old.changeSummary(), fresh));
    return document(present.sourceLanguage(), texts, commitments);
  }

  /** Which id each imported clause gets: that of the clause with the same heading, if any. */
  private static Map<String, String> ids(PolicyText old, PolicyText imported) {
    var byHeading = new HashMap<String, String>();
    old.clauses().forEach(clause -> byHeading.putIfAbsent(key(clause), clause.id()));
    var ids = new LinkedHashMap<String, String>();
    var taken = new LinkedHashSet<String>();
    for (var clause : imported.clauses()) {
      var wanted = byHeading.getOrDefault(key(clause), clause.id());
      var id = taken.add(wanted) ? wanted : clause.id() + "-new";
      taken.add(id);
      ids.put(clause.id(), id);
    }
    return ids;
  }

  private static String key(Clause clause) {
    return clause.heading().strip().toLowerCase(Locale.ROOT);
  }

  private static Suggestion renamed(Suggestion suggestion, Map<String, String> ids) {
    return new Suggestion(
        suggestion.id(),
        suggestion.sort(),
        ids.getOrDefault(suggestion.clause(), suggestion.clause()),
        suggestion.sentence(),
        suggestion.fields());
  }

  /** The new clauses, and the old ones on which a commitment still rests. */
  private static List<Clause> fresh(
      PolicyText old, PolicyText imported, Map<String, String> ids, Set<String> cited) {
    var fresh = new ArrayList<Clause>();
    for (var clause : imported.clauses()) {
      var id = ids.getOrDefault(clause.id(), clause.id());
      fresh.add(new Clause(id, clause.heading(), clause.body()));
    }
    old.clauses().stream()
        .filter(clause -> cited.contains(clause.id()))
        .filter(clause -> fresh.stream().noneMatch(each -> each.id().equals(clause.id())))
        .forEach(fresh::add);
    return fresh;
  }

  /** The same clauses in another language: what there is, else the imported words. */
  private static PolicyText translated(PolicyText text, List<Clause> fresh) {
    var byId = new HashMap<String, Clause>();
    text.clauses().forEach(clause -> byId.put(clause.id(), clause));
    var clauses = fresh.stream().map(each -> byId.getOrDefault(each.id(), each)).toList();
    return new PolicyText(text.title(), text.changeSummary(), clauses);
  }

  private static Set<String> cited(Object commitments) {
    var cited = new LinkedHashSet<String>();
    Trees.map(commitments)
        .forEach(
            (key, value) -> {
              if (key.equals("clauses")) {
                Trees.list(value).forEach(id -> cited.add(id.toString()));
              } else {
                cited.addAll(cited(value));
              }
            });
    Trees.list(commitments).forEach(item -> cited.addAll(cited(item)));
    return cited;
  }

  private static PolicyText text(PolicyDocument document, String language) {
    var text = document.texts().get(language);
    return text == null ? new PolicyText("", "", List.of()) : text;
  }

  private static PolicyDocument document(
      String source, Map<String, PolicyText> texts, Map<String, Object> commitments) {
    var fields = new LinkedHashMap<String, Object>();
    var shown = new LinkedHashMap<String, Object>();
    texts.forEach((language, text) -> shown.put(language, fields(text)));
    fields.put("sourceLanguage", source);
    fields.put("texts", shown);
    fields.put("commitments", commitments);
    return TreeFields.read(fields);
  }

  private static Map<String, Object> fields(PolicyText text) {
    var clauses = new ArrayList<Object>();
    for (var clause : text.clauses()) {
      clauses.add(Map.of("id", clause.id(), "heading", clause.heading(), "body", clause.body()));
    }
    return Map.of("title", text.title(), "changeSummary", text.changeSummary(), "clauses", clauses);
  }
}
