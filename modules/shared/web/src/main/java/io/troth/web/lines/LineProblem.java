package io.troth.web.lines;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** A problem (RFC 9457) of one line. */
public record LineProblem(
    URI type, String title, int status, String detail, List<Violation> violations) {

  public LineProblem {
    violations = List.copyOf(violations);
  }

  /**
   * @param address of the type that a slug names
   */
  public static LineProblem of(Problem problem, Function<String, URI> address) {
    var type = problem.type();
    return new LineProblem(
        address.apply(type.slug()),
        type.title(),
        type.status(),
        problem.detail(),
        problem.violations());
  }
}
