package io.troth.policy.internal.authoring;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Small changes of a document, as an editor makes them. */
final class Edits {

  private Edits() {}

  static PolicyDocument commitments(PolicyDocument document, Consumer<Map<String, Object>> change) {
    var fields = new TreeFields();
    var commitments = fields.commitments(document);
    change.accept(commitments);
    return fields.withCommitments(document, commitments);
  }

  static PolicyDocument body(PolicyDocument document, String language, String id, String body) {
    return clauses(
        document,
        language,
        clauses ->
            clauses.stream()
                .map(
                    clause ->
                        clause.id().equals(id) ? new Clause(id, clause.heading(), body) : clause)
                .toList());
  }

  static PolicyDocument without(PolicyDocument document, String id) {
    return everywhere(
        document, clauses -> clauses.stream().filter(clause -> !clause.id().equals(id)).toList());
  }

  static PolicyDocument withFirst(PolicyDocument document, Clause first) {
    return everywhere(
        document,
        clauses -> {
          var more = new ArrayList<>(clauses);
          more.add(0, first);
          return more;
        });
  }

  static List<Clause> in(PolicyDocument document, String language) {
    return Objects.requireNonNull(document.texts().get(language)).clauses();
  }

  static PolicyDocument everywhere(PolicyDocument document, UnaryOperator<List<Clause>> change) {
    var changed = document;
    for (var language : document.texts().keySet()) {
      changed = clauses(changed, language, change);
    }
    return changed;
  }

  static PolicyDocument clauses(
      PolicyDocument document, String language, UnaryOperator<List<Clause>> change) {
    var texts = new HashMap<>(document.texts());
    texts.computeIfPresent(
        language,
        (tag, text) ->
            new PolicyText(text.title(), text.changeSummary(), change.apply(text.clauses())));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  static Map<String, Object> item(Map<String, Object> commitments, String group, String id) {
    return Trees.map(Trees.byName(Trees.list(commitments.get(group))).get(id));
  }
}
