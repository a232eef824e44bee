package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;

/** Banner impressions: the notice was truly on a person's screen. */
public interface Impressions {

  /**
   * Counts once per person and version; later ones change nothing.
   *
   * @throws io.troth.kernel.Problem not-found for a version that is not published
   */
  void record(SubjectRef subject, VersionId version);
}
