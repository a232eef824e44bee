package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.time.Duration;
import java.util.List;

/**
 * Banner impressions: the notice was truly on a person's screen, at least half of it, for three
 * seconds without a break, on a page that had the focus. A browser measures that; here is made sure
 * that what it says is about a notice this person was handed, and not sooner than it can be true.
 */
public interface Impressions {

  /** How long a notice must have been seen. */
  Duration SHORTEST = Duration.ofSeconds(3);

  /** How long after it was handed out a notice can be said to have been seen. */
  Duration LONGEST = Duration.ofDays(1);

  /**
   * What a notice is handed out with, for this person and version alone. Nothing is stored.
   *
   * @return at most 200 characters that mean nothing to others
   */
  String ticket(SubjectRef subject, VersionId version);

  /** Versions that one banner may tell of. */
  int MOST_TOGETHER = 5;

  /**
   * The same for one banner that tells of several versions.
   *
   * @param together at most {@value #MOST_TOGETHER}
   * @return at most 400 characters
   */
  String ticket(SubjectRef subject, List<VersionId> together);

  /** How many people saw the banner on a version. */
  long seen(VersionId version);

  /**
   * Counts once per person and version, for each that the banner told of; later ones change
   * nothing.
   *
   * @throws io.troth.kernel.Problem invalid-input for a ticket that is not ours, is another
   *     person's, or was handed out less than {@link #SHORTEST} or more than {@link #LONGEST} ago;
   *     not-found for a version that is no longer announced
   */
  void record(SubjectRef subject, String ticket);
}
