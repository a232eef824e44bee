package io.troth.policy.internal.authoring;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.DocumentJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document turned so that a clause stands once, with its languages inside: removing, adding and
 * moving one is then one change and not one per language.
 */
final class Pivot {

  private Pivot() {}

  static Map<String, Object> of(PolicyDocument document) {
    var fields = DocumentJson.fields(document);
    var texts = Trees.map(fields.get("texts"));
    var heads = new LinkedHashMap<String, Object>();
    texts.forEach((language, text) -> heads.put(language, without(Trees.map(text), "clauses")));
    var pivot = new LinkedHashMap<String, Object>();
    pivot.put("sourceLanguage", document.sourceLanguage());
    pivot.put("heads", heads);
    pivot.put("clauses", clauses(texts, document.sourceLanguage()));
    pivot.put("commitments", fields.get("commitments"));
    return pivot;
  }

  private static List<Object> clauses(Map<String, Object> texts, String source) {
    var byLanguage = new TreeMap<String, Map<String, Object>>();
    texts.forEach((language, text) -> byLanguage.put(language, clausesById(text)));
    List<String> order = new ArrayList<>(byLanguage.getOrDefault(source, Map.of()).keySet());
    for (var clauses : byLanguage.values()) {
      order = Sequences.joined(order, clauses.keySet());
    }
    var turned = new ArrayList<Object>();
    for (var id : order) {
      var inside = new LinkedHashMap<String, Object>();
      byLanguage.forEach(
          (language, clauses) -> {
            if (clauses.containsKey(id)) {
              inside.put(language, without(Trees.map(clauses.get(id)), "id"));
            }
          });
      var clause = new LinkedHashMap<String, Object>();
      clause.put("id", id);
      clause.put("texts", inside);
      turned.add(clause);
    }
    return turned;
  }

  private static Map<String, Object> clausesById(Object text) {
    var byId = new LinkedHashMap<String, Object>();
    Trees.list(Trees.map(text).get("clauses"))
        .forEach(clause -> byId.putIfAbsent(String.valueOf(Trees.map(clause).get("id")), clause));
    return byId;
  }

  private static Map<String, Object> without(Map<String, Object> fields, String key) {
    var rest = new LinkedHashMap<>(fields);
    rest.remove(key);
    return rest;
  }

  static PolicyDocument back(Map<String, Object> pivot) {
    var heads = Trees.map(pivot.get("heads"));
    Set<String> languages = new LinkedHashSet<>(heads.keySet());
    var texts = new LinkedHashMap<String, Object>();
    for (var language : languages) {
      var text = new LinkedHashMap<>(Trees.map(heads.get(language)));
      text.put("clauses", clausesIn(pivot, language));
      texts.put(language, text);
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sourceLanguage", String.valueOf(pivot.get("sourceLanguage")));
    fields.put("texts", texts);
    fields.put("commitments", Trees.map(pivot.get("commitments")));
    return TreeFields.read(fields);
  }

  private static List<Object> clausesIn(Map<String, Object> pivot, String language) {
    var clauses = new ArrayList<Object>();
    for (var each : Trees.list(pivot.get("clauses"))) {
      var inside = Trees.map(Trees.map(each).get("texts"));
      if (inside.containsKey(language)) {
        var clause = new LinkedHashMap<String, Object>();
        clause.put("id", String.valueOf(Trees.map(each).get("id")));
        clause.putAll(Trees.map(inside.get(language)));
        clauses.add(clause);
      }
    }
    return clauses;
  }
}
