package io.troth.kernel;

import java.util.List;
import java.util.Map;

/**
 * A request that cannot be served, said so that the caller can act on it: which kind, why this
 * time, which field, what would be right. Rendered as {@code application/problem+json}.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> extensions;

  private Problem(
      ProblemType type, String detail, List<Violation> violations, Map<String, Object> extensions) {
    super(detail, null, false, false);
    this.type = type;
    this.violations = List.copyOf(violations);
    this.extensions = Map.copyOf(extensions);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of());
  }

  public static Problem of(ProblemType type, String detail, List<Violation> violations) {
    return new Problem(type, detail, violations, Map.of());
  }

  public static Problem at(ProblemType type, String field, String message, String expected) {
    return new Problem(type, message, List.of(new Violation(field, message, expected)), Map.of());
  }

  /** The same problem with one more member of the JSON object, for machines to act on. */
  public Problem with(String member, Object value) {
    var more = new java.util.LinkedHashMap<>(extensions);
    more.put(member, value);
    return new Problem(type, detail(), violations, more);
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }
}
