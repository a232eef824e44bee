package io.troth.notification.api;

import io.troth.policy.api.VersionId;

/**
 * One more mail, a few days before a version binds a person who has neither accepted nor objected,
 * or before what needs their acceptance is closed to them. It goes out once per person and version,
 * never by night, never to who has answered. It is no evidence of notice and moves no date.
 */
public interface Reminders {

  /**
   * Whom the tenant reminds.
   *
   * @param daysBefore so many days before a person's own date; 0 for nobody, at most {@value
   *     #MOST_DAYS}: fewer than the shortest notice period, so that nobody is reminded of what they
   *     were told the same day
   */
  record Rule(int daysBefore) {

    public static final int MOST_DAYS = 6;

    /** Nobody is reminded. */
    public static final Rule NOBODY = new Rule(0);

    public boolean remindsNobody() {
      return daysBefore == 0;
    }
  }

  Rule rule();

  /**
   * Holds for reminders that are not yet planned.
   *
   * @throws io.troth.kernel.Problem invalid-input for days beyond the limits
   */
  void change(Rule rule);

  /** How many people a mail server took a reminder of the version for. */
  long reminded(VersionId version);
}
