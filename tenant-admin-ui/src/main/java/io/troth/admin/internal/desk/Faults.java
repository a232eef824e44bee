package io.troth.admin.internal.desk;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.util.List;

/** What is wrong with fields, in sentences that a page can show. */
public final class Faults {

  private Faults() {}

  /** The faults of a problem, each with what would be right. */
  public static List<Violation> of(Problem problem) {
    return problem.violations().stream()
        .map(fault -> new Violation(fault.field(), sentence(fault.message()), right(fault)))
        .toList();
  }

  /** Faults say what is wrong with "it", the field they are about. */
  public static String sentence(String message) {
    var bare = message.strip();
    var text = !bare.isEmpty() && Character.isLowerCase(bare.charAt(0)) ? "It " + bare : bare;
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }

  public static String right(Violation fault) {
    return fault.expected().isEmpty() ? "" : "Right would be: " + fault.expected();
  }
}
