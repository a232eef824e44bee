package io.troth.subject.internal;

import io.troth.kernel.ProblemType;
import io.troth.subject.api.SubjectProblem;
import io.troth.web.ProblemCatalogue;
import jakarta.inject.Singleton;
import java.util.List;

/** What identifying values may be refused for. */
@Singleton
final class SubjectProblems implements ProblemCatalogue {

  @Override
  public List<? extends ProblemType> types() {
    return List.of(SubjectProblem.values());
  }

  @Override
  public String advice(ProblemType type) {
    return type instanceof SubjectProblem problem ? on(problem) : "";
  }

  private static String on(SubjectProblem problem) {
    return switch (problem) {
      case SENSITIVE_ON_ANONYMOUS ->
          "Do not collect it here. Link the identity to a person who is asked first.";
      case SENSITIVE_NOT_IDENTIFYING ->
          "Collect it under a category that the policy declares as sensitive.";
      case IDENTIFYING_ON_ANONYMOUS -> "Link the identity to a person and keep the value there.";
      case TOO_MANY_VALUES -> "Take away a value that is not right any more, then add this one.";
    };
  }
}
