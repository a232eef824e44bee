package io.troth.admin.internal.retention;

import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.subject.api.Subjects;
import io.troth.web.page.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a hold, as it is shown and as it comes back. */
record HoldForm(Form form) {

  private static final String REASON = "reason";
  private static final String GROUND = "ground";
  private static final String OWNER = "owner";
  private static final String REVIEW_ON = "reviewOn";

  static HoldForm blank(String owner, LocalDate reviewOn) {
    return new HoldForm(Form.filled(Map.of(OWNER, owner, REVIEW_ON, reviewOn.toString())));
  }

  static HoldForm of(HoldView view) {
    var hold = view.hold();
    return new HoldForm(
        Form.filled(
            Map.of(
                REASON,
                hold.reason(),
                GROUND,
                hold.ground(),
                OWNER,
                hold.owner(),
                REVIEW_ON,
                hold.reviewOn().toString(),
                "version",
                Long.toString(view.version()))));
  }

  /** The same with what is wrong. */
  HoldForm refused(Problem problem) {
    return new HoldForm(
        problem.violations().isEmpty()
            ? form.refused(REASON, problem.detail(), "")
            : form.refused(Faults.of(problem)));
  }

  HoldDraft draft(Subjects subjects) {
    return new HoldDraft(
        terms(),
        words("people").map(one -> person(one, subjects)).collect(Collectors.toSet()),
        words("categories").collect(Collectors.toSet()));
  }

  Terms terms() {
    return new Terms(
        form.value(REASON).strip(),
        form.value(GROUND).strip(),
        form.value(OWNER).strip(),
        reviewOn());
  }

  /** The state the edit was made from; one that never was when the field does not say. */
  long version() {
    var text = form.value("version");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private LocalDate reviewOn() {
    try {
      return LocalDate.parse(form.value(REVIEW_ON).strip());
    } catch (DateTimeException noDay) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, REVIEW_ON, "This is no day.", "a day: 2027-01-31");
    }
  }

  /** By our reference or by the tenant's own id; either answers with a pseudonym alone. */
  private static SubjectRef person(String word, Subjects subjects) {
    return parsed(word)
        .or(() -> subjects.byExternalId(word))
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "people",
                    "Nobody is known as %s.".formatted(word),
                    "references or your own ids of people, one a line"));
  }

  private static Optional<SubjectRef> parsed(String word) {
    try {
      return Optional.of(SubjectRef.parse(word));
    } catch (IllegalArgumentException noReference) {
      return Optional.empty();
    }
  }

  private Stream<String> words(String field) {
    return Arrays.stream(form.value(field).strip().split("[\\s,;]+"))
        .filter(word -> !word.isEmpty());
  }
}
