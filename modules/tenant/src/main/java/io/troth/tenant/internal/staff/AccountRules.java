package io.troth.tenant.internal.staff;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;

/** What an account must look like. Pure. */
final class AccountRules {

  private static final int MAX_NAME = 200;
  private static final int MIN_PASSWORD = 12;
  private static final int MAX_PASSWORD = 200;

  private AccountRules() {}

  /** The form in which sign-in names are stored and compared: case does not matter. */
  static String normal(String signInName) {
    return Normalizer.normalize(signInName.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * The normal form of the sign-in name.
   *
   * @throws Problem {@code invalid-input} naming every field that is not right
   */
  static String checked(String signInName, String displayName, String password) {
    var faults = new ArrayList<Violation>();
    var name = normal(signInName);
    if (!isLine(name) || name.contains(" ")) {
      faults.add(
          new Violation(
              "signInName", "Nobody can sign in with this.", "1 to 200 characters, no blanks"));
    }
    if (!isLine(displayName.strip())) {
      faults.add(
          new Violation("displayName", "This cannot be a name.", "1 to 200 characters, one line"));
    }
    if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
      faults.add(new Violation("password", "This password is too short or too long.", "12 to 200"));
    }
    if (!faults.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "The account cannot be made as it is.", faults);
    }
    return name;
  }

  private static boolean isLine(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
