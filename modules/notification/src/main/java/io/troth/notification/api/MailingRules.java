package io.troth.notification.api;

import java.util.Optional;

/** How fast and at which hours the current tenant's mails may go. */
public interface MailingRules {

  /** The slowest rate that can be set, in mails a minute. */
  int SLOWEST = 1;

  /** The fastest rate that can be set, in mails a minute. */
  int FASTEST = 1_000_000;

  /** The longest that mails can be gathered, in minutes: a day. */
  int LONGEST_GATHERING = 1_440;

  /**
   * @param perMinute mails a minute over all replicas; empty means as fast as the house can
   * @param quiet when people are left in peace, by their own clocks; mails without which a date
   *     could not be kept go out all the same
   * @param gatherMinutes how long the mails on a version wait for others to the same people, to go
   *     as one, 0 to {@link #LONGEST_GATHERING}; 0 means that each version has a mail of its own
   */
  record Rules(Optional<Integer> perMinute, Optional<QuietHours> quiet, int gatherMinutes) {

    /** As fast as the house can, at any hour. */
    public static final Rules NONE = new Rules(Optional.empty(), Optional.empty());

    /** Each version has a mail of its own. */
    public Rules(Optional<Integer> perMinute, Optional<QuietHours> quiet) {
      this(perMinute, quiet, 0);
    }
  }

  Rules get();

  /**
   * @throws io.troth.kernel.Problem invalid-input for a rate outside {@link #SLOWEST} to {@link
   *     #FASTEST}, or a time outside 0 to {@link #LONGEST_GATHERING}
   */
  void set(Rules rules);
}
