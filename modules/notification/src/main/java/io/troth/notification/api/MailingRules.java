package io.troth.notification.api;

import java.util.Optional;

/** How fast and at which hours the current tenant's mails may go. */
public interface MailingRules {

  /** The slowest rate that can be set, in mails a minute. */
  int SLOWEST = 1;

  /** The fastest rate that can be set, in mails a minute. */
  int FASTEST = 1_000_000;

  /**
   * @param perMinute mails a minute over all replicas; empty means as fast as the house can
   * @param quiet when people are left in peace, by their own clocks; mails without which a date
   *     could not be kept go out all the same
   */
  record Rules(Optional<Integer> perMinute, Optional<QuietHours> quiet) {

    /** As fast as the house can, at any hour. */
    public static final Rules NONE = new Rules(Optional.empty(), Optional.empty());
  }

  Rules get();

  /**
   * @throws io.troth.kernel.Problem invalid-input for a rate outside {@link #SLOWEST} to {@link
   *     #FASTEST}
   */
  void set(Rules rules);
}
