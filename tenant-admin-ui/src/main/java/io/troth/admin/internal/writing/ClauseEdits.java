package io.troth.admin.internal.writing;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes of a document's clauses, in all its languages at once. */
public final class ClauseEdits {

  private ClauseEdits() {}

  /** Heading and body of a clause in one language. */
  public record Words(String heading, String body) {}

  public static Optional<Clause> find(PolicyDocument document, String language, String id) {
    var text = document.texts().get(language);
    return text == null
        ? Optional.empty()
        : text.clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
  }

  /** The clauses in the language that prevails. */
  public static List<Clause> source(PolicyDocument document) {
    var text = document.texts().get(document.sourceLanguage());
    return text == null ? List.of() : text.clauses();
  }

  /**
   * @param words by language; a language that is not there stays as it is
   */
  public static PolicyDocument write(PolicyDocument document, String id, Map<String, Words> words) {
    return inEvery(
        document,
        (language, clauses) -> {
          var written = words.get(language);
          return written == null
              ? clauses
              : clauses.stream()
                  .map(
                      clause ->
                          clause.id().equals(id)
                              ? new Clause(id, written.heading(), written.body())
                              : clause)
                  .toList();
        });
  }

  /**
   * Adds a clause; a language without words gets those of the language that prevails.
   *
   * @param after id of the clause it follows; at the beginning if there is none of that id
   */
  public static PolicyDocument add(
      PolicyDocument document, String id, String after, Map<String, Words> words) {
    var source = words.getOrDefault(document.sourceLanguage(), new Words("", ""));
    return inEvery(
        document,
        (language, clauses) -> {
          var own = words.getOrDefault(language, source);
          var heading = own.heading().isBlank() ? source.heading() : own.heading();
          var body = own.body().isBlank() ? source.body() : own.body();
          var more = new ArrayList<>(clauses);
          more.add(place(clauses, after) + 1, new Clause(id, heading, body));
          return more;
        });
  }

  public static PolicyDocument remove(PolicyDocument document, String id) {
    return inEvery(
        document,
        (language, clauses) -> clauses.stream().filter(clause -> !clause.id().equals(id)).toList());
  }

  /**
   * @param steps how far down; negative for up
   */
  public static PolicyDocument move(PolicyDocument document, String id, int steps) {
    return inEvery(
        document,
        (language, clauses) -> {
          int from = place(clauses, id);
          if (from < 0) {
            return clauses;
          }
          var moved = new ArrayList<>(clauses);
          var clause = moved.remove(from);
          moved.add(Math.max(0, Math.min(moved.size(), from + steps)), clause);
          return moved;
        });
  }

  /** Changes title and change summary of one language. */
  public static PolicyDocument head(
      PolicyDocument document, String language, UnaryOperator<PolicyText> change) {
    var texts = new HashMap<>(document.texts());
    texts.computeIfPresent(language, (tag, text) -> change.apply(text));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  private static PolicyDocument inEvery(
      PolicyDocument document, BiFunction<String, List<Clause>, List<Clause>> change) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(),
                        text.changeSummary(),
                        change.apply(language, text.clauses()))));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  private static int place(List<Clause> clauses, String id) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
