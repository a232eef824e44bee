package io.troth.policy.internal.flow;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;

/** Texts that staff write beside a policy: reasons and comments. */
public final class Words {

  private Words() {}

  /**
   * The text without blanks around it.
   *
   * @throws Problem invalid-input when it is empty or too long
   */
  public static String require(String field, String text, int longest) {
    var words = text.strip();
    if (words.isEmpty() || words.length() > longest) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          words.isEmpty() ? "Nothing is written here." : "This is too long.",
          "1 to " + longest + " characters");
    }
    return words;
  }
}
