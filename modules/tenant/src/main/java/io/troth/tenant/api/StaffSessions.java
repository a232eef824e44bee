package io.troth.tenant.api;

import java.time.Duration;

/** Who of the current tenant's staff is signed in. */
public interface StaffSessions {

  /**
   * Carries every live session over a jump of the clock, so that whoever advances the demo clock is
   * not signed out by it.
   *
   * @param jump how far the clock is about to jump, not negative
   */
  void carryOver(Duration jump);
}
