package io.troth.consent.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.UUID;

/**
 * People who were held to a version on the strength of a mail that turned out not to have arrived.
 */
public interface Incidents {

  /** Newest first. */
  Page<Incident> list(PageRequest page);

  /**
   * Somebody who was held to a version without cause.
   *
   * @param act the act that invalidated the deemed acceptance
   * @param versionNumber of the version they were held to
   * @param foundAt when it came to be known
   */
  record Incident(
      UUID act,
      SubjectRef subject,
      PolicyId policy,
      VersionId version,
      int versionNumber,
      Instant foundAt) {}
}
