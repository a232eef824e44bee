package io.troth.web.internal.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The JSON object of RFC 9457.
 *
 * @param type address of the page that explains this kind of problem
 * @param violations the fields that are not right; left out when there are none
 * @param more members of this kind of problem alone
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "violations"})
record ProblemDocument(
    URI type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonIgnore Map<String, Object> more) {

  static ProblemDocument of(Problem problem, URI type) {
    return new ProblemDocument(
        type,
        problem.type().title(),
        problem.type().status(),
        problem.detail(),
        problem.violations(),
        problem.extensions());
  }

  @JsonAnyGetter
  Map<String, Object> members() {
    return more;
  }
}
