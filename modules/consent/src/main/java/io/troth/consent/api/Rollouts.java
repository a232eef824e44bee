package io.troth.consent.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How each published version reaches people. Counted set-based from facts, never stored. */
public interface Rollouts {

  List<RolloutProgress> recent();

  /**
   * How far a version's rollout is.
   *
   * @throws io.troth.kernel.Problem not-found when the version is not published
   */
  RolloutProgress progress(VersionId version);

  /** The people behind a number. */
  Page<Person> people(VersionId version, RolloutProgress.Group group, PageRequest page);

  /**
   * What happened to the version for one person.
   *
   * @param boundNumber which version binds them now
   */
  record Person(
      SubjectRef subject,
      Optional<Integer> boundNumber,
      Optional<Instant> evidenceAt,
      Optional<Instant> bindsAt,
      Optional<Instant> acceptedAt,
      Optional<Instant> objectedAt,
      Optional<Instant> deemedAt) {}
}
