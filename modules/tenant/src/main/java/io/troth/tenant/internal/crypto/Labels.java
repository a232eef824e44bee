package io.troth.tenant.internal.crypto;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;

/** What people call their keys. */
public final class Labels {

  private static final int MAX = 100;

  private Labels() {}

  /**
   * The label without blanks around it.
   *
   * @throws Problem {@code invalid-input} naming {@code label}
   */
  public static String checked(String label) {
    var text = label.strip();
    if (text.isEmpty() || text.length() > MAX || text.chars().anyMatch(Character::isISOControl)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "label",
          "This cannot be a label.",
          "1 to 100 characters on one line");
    }
    return text;
  }
}
