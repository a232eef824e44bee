package io.troth.admin.internal.draft;

import io.troth.admin.internal.writing.CommitmentForms;
import io.troth.admin.internal.writing.FormWords;
import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in the editor a fault of a document is mended.
 *
 * @param words what the place is called
 */
public record DraftPlace(String words, String href) {

  private static final Pattern CLAUSE =
      Pattern.compile("texts\\.([A-Za-z-]+)\\.clauses\\[(\\d+)].*");
  private static final Pattern HEAD =
      Pattern.compile("texts\\.([A-Za-z-]+)\\.(title|changeSummary)");
  private static final Pattern COMMITMENT = Pattern.compile("commitments\\.([A-Za-z]+).*");

  /**
   * @param field path within the document
   * @param draft address of the draft
   */
  public static Optional<DraftPlace> of(String field, PolicyDocument document, String draft) {
    var clause = CLAUSE.matcher(field);
    if (clause.matches()) {
      return clause(clause.group(1), Integer.parseInt(clause.group(2)), document, draft);
    }
    var head = HEAD.matcher(field);
    if (head.matches()) {
      return Optional.of(
          new DraftPlace(
              "Title and summary, " + PathWords.language(head.group(1)), draft + "/titles"));
    }
    var commitment = COMMITMENT.matcher(field);
    return commitment.matches()
        ? CommitmentForms.find(commitment.group(1))
            .map(
                group ->
                    new DraftPlace(
                        FormWords.title(group),
                        group.isList()
                            ? draft + "/commitments"
                            : draft + "/commitments/" + group.key() + "/it"))
        : Optional.empty();
  }

  private static Optional<DraftPlace> clause(
      String language, int place, PolicyDocument document, String draft) {
    var text = document.texts().getOrDefault(language, new PolicyText("", "", List.<Clause>of()));
    return text.clauses().stream()
        .skip(place)
        .findFirst()
        .map(
            clause ->
                new DraftPlace(
                    clause.heading() + ", " + PathWords.language(language),
                    draft + "/clauses/" + clause.id()));
  }
}
