package io.troth.consent.internal.promise;

import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.VersionId;
import io.troth.policy.spi.PromiseControl.Asked;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The versions that a version's rules of change are about. */
final class Later {

  private Later() {}

  static Set<VersionId> all(Asked asked) {
    return ids(asked, any -> true);
  }

  /** Those whose date has come. */
  static Set<VersionId> due(Asked asked, Instant now) {
    return ids(asked, version -> !version.effectiveAt().isAfter(now));
  }

  static Set<VersionId> notDue(Asked asked, Instant now) {
    return ids(asked, version -> version.effectiveAt().isAfter(now));
  }

  private static Set<VersionId> ids(Asked asked, Predicate<PublishedVersion> which) {
    return asked.later().stream()
        .filter(which)
        .map(PublishedVersion::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
