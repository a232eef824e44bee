package io.troth.policy.internal.document;

import io.troth.kernel.Violation;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** What must hold of every document before it is stored, beyond its form. */
public final class DocumentRules {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final PolicyDocument document;
  private final String prefix;
  private final Faults faults = new Faults();

  private DocumentRules(PolicyDocument document, String prefix) {
    this.document = document;
    this.prefix = prefix;
  }

  /**
   * Checks a document.
   *
   * @param prefix put before every field path, for example {@code document.}; may be empty
   * @param kind of the policy; with the document's audience and jurisdictions it decides which law
   *     applies
   * @return a violation for every fault, at most 100; empty when there is none
   */
  public static List<Violation> check(PolicyDocument document, String prefix, PolicyKind kind) {
    var rules = new DocumentRules(document, prefix);
    rules.languages();
    rules.texts();
    rules.sameClausesEverywhere();
    new CommitmentRules(document, prefix + "commitments.", kind, rules.faults).check();
    return rules.faults.violations();
  }

  private void languages() {
    if (document.texts().isEmpty() || document.texts().size() > DocumentLimits.LANGUAGES) {
      add("texts", "has no text or too many", "1 to " + DocumentLimits.LANGUAGES + " languages");
    }
    if (!document.texts().containsKey(document.sourceLanguage())) {
      add("sourceLanguage", "has no text", "one of the languages of the texts");
    }
    for (var language : document.texts().keySet()) {
      if (!LANGUAGES.contains(language)) {
        add("texts." + language, "is no language", "an ISO 639 language, for example en");
      }
    }
  }

  private void texts() {
    new TreeMap<>(document.texts()).forEach((language, text) -> text("texts." + language, text));
  }

  private void text(String path, PolicyText text) {
    PlainText.checkLine(faults, prefix + path + ".title", text.title());
    if (!text.changeSummary().isEmpty()) {
      PlainText.checkLines(
          faults, prefix + path + ".changeSummary", text.changeSummary(), DocumentLimits.SUMMARY);
    }
    if (text.clauses().isEmpty() || text.clauses().size() > DocumentLimits.CLAUSES) {
      add(path + ".clauses", "has none or too many", "1 to " + DocumentLimits.CLAUSES);
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < text.clauses().size(); i++) {
      var clause = text.clauses().get(i);
      clause(path + ".clauses[" + i + "]", clause);
      if (!seen.add(clause.id())) {
        add(path + ".clauses[" + i + "].id", "is there twice", "an id of its own");
      }
    }
  }

  private void clause(String path, Clause clause) {
    PlainText.checkId(faults, prefix + path + ".id", clause.id());
    PlainText.checkLine(faults, prefix + path + ".heading", clause.heading());
    var body = prefix + path + ".body";
    if (PlainText.checkLines(faults, body, clause.body(), DocumentLimits.BODY)) {
      markdown(body, clause.body());
    }
  }

  private void markdown(String path, String body) {
    if (!BodyText.normal(body).equals(body)) {
      faults.add(path, "has blank lines around it or blanks at line ends", "none of these");
    }
    if (body.lines().anyMatch(TextFile::startsSection)) {
      faults.add(path, "has a line that begins a clause", "headings from ### on");
    }
    var parsed = MarkdownHtml.PARSER.parse(body);
    if (MarkdownTree.depth(parsed) > DocumentLimits.MARKDOWN_DEPTH) {
      faults.add(path, "is nested too deeply", "at most " + DocumentLimits.MARKDOWN_DEPTH);
      return;
    }
    for (var objection : MarkdownTree.objections(parsed)) {
      faults.add(path, objection, "Markdown with headings from ###, and links to https or mailto");
    }
  }

  private void sameClausesEverywhere() {
    var source = document.texts().get(document.sourceLanguage());
    if (source == null) {
      return;
    }
    var wanted = ids(source);
    new TreeMap<>(document.texts())
        .forEach(
            (language, text) -> {
              if (!ids(text).equals(wanted)) {
                add(
                    "texts." + language + ".clauses",
                    "does not have the same clauses in the same order as "
                        + document.sourceLanguage()
                        + difference(ids(text), wanted),
                    String.join(", ", wanted));
              }
            });
  }

  private static String difference(List<String> present, List<String> wanted) {
    var missing = wanted.stream().filter(id -> !present.contains(id)).toList();
    var surplus = present.stream().filter(id -> !wanted.contains(id)).toList();
    return (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing))
        + (surplus.isEmpty() ? "" : "; not in the other: " + String.join(", ", surplus));
  }

  private static List<String> ids(PolicyText text) {
    return text.clauses().stream().map(Clause::id).toList();
  }

  private void add(String field, String message, String expected) {
    faults.add(prefix + field, message, expected);
  }
}
