package io.troth.notification.internal;

import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Reads what mails say of a version. The change is shown from the version before: whom another
 * version binds sees their own difference on the page behind the link.
 */
@Singleton
final class VersionReader {

  private final Timelines timelines;
  private final Policies policies;
  private final Publications publications;

  VersionReader(Timelines timelines, Policies policies, Publications publications) {
    this.timelines = timelines;
    this.policies = policies;
    this.publications = publications;
  }

  /** Whether nobody is to be told of it any more. */
  boolean isWithdrawn(PolicyId policy, VersionId version) {
    return timelines
        .find(policy)
        .filter(
            timeline ->
                timeline.withdrawn().stream().anyMatch(each -> each.version().id().equals(version)))
        .isPresent();
  }

  /** Empty while this replica has not yet heard of the version, and once it is withdrawn. */
  Optional<VersionWords> read(PolicyId policy, VersionId version) {
    return timelines
        .find(policy)
        .flatMap(timeline -> timeline.version(version).flatMap(it -> read(timeline, it)));
  }

  private Optional<VersionWords> read(PolicyTimeline timeline, PublishedVersion version) {
    var before =
        timeline.versions().stream()
            .filter(earlier -> earlier.number() < version.number())
            .reduce((earlier, later) -> later);
    return before.flatMap(
        earlier ->
            policies
                .version(version.id())
                .map(
                    view ->
                        new VersionWords(
                            version,
                            view.document(),
                            earlier.commitments().objection(),
                            publications.difference(earlier.id(), version.id()))));
  }
}
