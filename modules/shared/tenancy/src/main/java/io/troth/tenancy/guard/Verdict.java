package io.troth.tenancy.guard;

import java.util.BitSet;

/** What the guard makes of one statement text, whatever values are bound later. */
sealed interface Verdict {

  /** Touches no row of any tenant, or claims a named exemption. */
  record Open() implements Verdict {}

  /**
   * Touches rows of the tenant whose id stands in these parameters, and of no other.
   *
   * @param parameters positions, counted from 1, that must hold the current tenant's id
   */
  record Fenced(BitSet parameters) implements Verdict {

    boolean guards(int parameter) {
      return parameters.get(parameter);
    }
  }

  /** May not run. */
  record Refused(String reason) implements Verdict {}
}
