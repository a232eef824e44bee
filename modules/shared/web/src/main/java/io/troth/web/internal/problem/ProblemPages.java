package io.troth.web.internal.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.Violation;
import java.net.URI;
import java.util.List;

/** The pages about problems; the templates are in {@code templates/problem}. */
final class ProblemPages {

  private ProblemPages() {}

  /** What happened just now, for a person with a browser. */
  @CheckedTemplate(basePath = "problem", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Error(
      int status,
      String title,
      String detail,
      List<Violation> violations,
      String incident,
      URI type)
      implements TemplateInstance {}

  /** Every problem there is. */
  @CheckedTemplate(basePath = "problem", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Catalogue(List<ListedProblem> problems) implements TemplateInstance {}

  /** One kind of problem. */
  @CheckedTemplate(basePath = "problem", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Kind(ListedProblem problem) implements TemplateInstance {}
}
