package io.troth.policy.api;

import java.time.LocalDate;
import java.util.Optional;

/** The publish gate. */
public interface Publications {

  /**
   * Says what publishing would do.
   *
   * @param effectiveOn the date in mind; empty means the earliest lawful one
   */
  DryRun dryRun(VersionId draft, Optional<LocalDate> effectiveOn);

  /**
   * Publishes a draft: from here on it is immutable, its platform notice is live and its rollout
   * runs.
   *
   * @throws io.troth.kernel.Problem notice-period-too-short (with member {@code earliest}),
   *     significance-below-floor (with member {@code floor}), date-in-the-past, stale-edit,
   *     promise-without-control, locale-missing
   */
  VersionView publish(PublishCommand command);

  /** The difference of two versions of one policy; the first may be any earlier one. */
  ChangeSet difference(VersionId from, VersionId to);
}
