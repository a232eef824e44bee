package io.troth.centre.internal.visitor;

import io.troth.kernel.law.LawPack;
import java.util.Set;

/** How long a no is left in peace before the question may come again. */
final class AskAgain {

  /** The longest month there is, so that the question never comes too early. */
  private static final int MONTH = 31;

  private AskAgain() {}

  /**
   * Days by the law pack.
   *
   * @param jurisdictions the policy answers to; none where it names none, which is the strictest
   */
  static int days(Set<String> jurisdictions) {
    return LawPack.current().reprompt(jurisdictions).months() * MONTH;
  }
}
