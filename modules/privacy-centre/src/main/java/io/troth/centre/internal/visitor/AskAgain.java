package io.troth.centre.internal.visitor;

import io.troth.policy.api.PolicyScope;
import jakarta.enterprise.context.ApplicationScoped;

/** How long a no is left in peace before the question may come again. */
@ApplicationScoped
class AskAgain {

  /**
   * Half a year: Garante per la protezione dei dati personali, guidelines of 10 June 2021; CNIL,
   * recommendation of 17 September 2020.
   */
  static final int USUAL_DAYS = 183;

  /** The days that hold for whom the policy speaks to. */
  int days(PolicyScope scope) {
    return USUAL_DAYS;
  }
}
