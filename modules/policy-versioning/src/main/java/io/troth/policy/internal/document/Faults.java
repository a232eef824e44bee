package io.troth.policy.internal.document;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that one reading tells it all. */
final class Faults {

  /** Enough to work with; more would only hide the first ones. */
  private static final int MOST = 100;

  private final List<Violation> violations = new ArrayList<>();

  void add(String field, String message, String expected) {
    if (violations.size() < MOST) {
      violations.add(new Violation(field, message, expected));
    }
  }

  void add(String field, Node.Place place, String message, String expected) {
    add(field, place.words() + message, expected);
  }

  /** What cannot be read has no fields to complain about: this fault stands for all. */
  Problem broken(String field, Node.Place place, String message) {
    violations.clear();
    add(field.strip(), place, message, "well-formed text");
    return problem();
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void throwIfAny() {
    if (!violations.isEmpty()) {
      throw problem();
    }
  }

  private Problem problem() {
    return Problem.of(
        CommonProblem.INVALID_INPUT, "The policy document is not valid.", violations());
  }
}
