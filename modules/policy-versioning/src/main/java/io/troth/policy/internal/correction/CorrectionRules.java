package io.troth.policy.internal.correction;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.document.DocumentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What a correction may touch: words, in the languages and the clauses there are. Pure. */
final class CorrectionRules {

  private CorrectionRules() {}

  /**
   * @param reads what the version says
   * @param says what it is to say
   * @throws Problem locale-missing; not-wording-only with a violation for all that is no wording
   */
  static void require(PolicyDocument reads, PolicyDocument says) {
    var missing = new TreeSet<>(reads.texts().keySet());
    missing.removeAll(says.texts().keySet());
    if (!missing.isEmpty()) {
      throw Problem.of(
          PolicyProblem.LOCALE_MISSING,
          "A correction is made in every language of the version.",
          missing.stream().map(CorrectionRules::missing).toList());
    }
    var more = violations(reads, says);
    if (!more.isEmpty()) {
      throw Problem.of(
          PolicyProblem.NOT_WORDING_ONLY,
          "A correction changes words and nothing else: " + more.get(0).message(),
          more);
    }
  }

  private static Violation missing(String language) {
    return new Violation(
        "document.texts." + language,
        "the text in \"" + language + "\" is missing",
        "the whole text, corrected or as it was");
  }

  private static List<Violation> violations(PolicyDocument reads, PolicyDocument says) {
    var found = new ArrayList<Violation>();
    if (!promises(reads).equals(promises(says))) {
      found.add(
          new Violation(
              "document.commitments", "what is promised differs", "the version's commitments"));
    }
    if (!reads.sourceLanguage().equals(says.sourceLanguage())) {
      found.add(
          new Violation(
              "document.sourceLanguage", "another language prevails", reads.sourceLanguage()));
    }
    for (var language : new TreeSet<>(says.texts().keySet())) {
      var field = "document.texts." + language;
      var before = reads.texts().get(language);
      var after = Objects.requireNonNull(says.texts().get(language));
      if (before == null) {
        found.add(
            new Violation(
                field,
                "the text in \"" + language + "\" is new",
                "the languages of the version: " + new TreeSet<>(reads.texts().keySet())));
      } else if (!clauses(before).equals(clauses(after))) {
        found.add(
            new Violation(
                field + ".clauses", "clauses come, go or move", "the version's clauses in order"));
      }
    }
    return found;
  }

  private static String promises(PolicyDocument document) {
    return DocumentJson.canonical(new PolicyDocument("", Map.of(), document.commitments()));
  }

  private static List<String> clauses(PolicyText text) {
    return text.clauses().stream().map(Clause::id).toList();
  }
}
