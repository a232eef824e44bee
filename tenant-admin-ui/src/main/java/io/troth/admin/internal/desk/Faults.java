package io.troth.admin.internal.desk;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is wrong with fields, in sentences that a page can show. */
public final class Faults {

  private static final String QUESTION = "did you mean";
  private static final Pattern WHOLE_SENTENCE =
      Pattern.compile("(nothing|nobody|there|one|two|no|another) .*", Pattern.DOTALL);

  private Faults() {}

  /** The faults of a problem, each with what would be right. */
  public static List<Violation> of(Problem problem) {
    return problem.violations().stream()
        .map(fault -> new Violation(fault.field(), sentence(fault.message()), right(fault)))
        .toList();
  }

  /** Faults say what is wrong with "it", the field they are about. */
  public static String sentence(String message) {
    var text = begun(message.strip());
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }

  private static String begun(String bare) {
    if (bare.isEmpty() || !Character.isLowerCase(bare.charAt(0))) {
      return bare;
    }
    return WHOLE_SENTENCE.matcher(bare).matches()
        ? bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1)
        : "It " + bare;
  }

  public static String right(Violation fault) {
    var expected = fault.expected();
    if (expected.isEmpty() || expected.startsWith(QUESTION)) {
      return expected.replaceFirst("^d", "D");
    }
    return "Right would be: " + expected;
  }
}
