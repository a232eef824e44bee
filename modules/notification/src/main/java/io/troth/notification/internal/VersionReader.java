package io.troth.notification.internal;

import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.ReminderWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Reads what mails say of a version. The change is shown from the version before: whom another
 * version binds sees their own difference on the page behind the link.
 */
@Singleton
public final class VersionReader {

  private final Timelines timelines;
  private final Policies policies;
  private final Publications publications;
  private final Corrections corrections;

  VersionReader(
      Timelines timelines, Policies policies, Publications publications, Corrections corrections) {
    this.timelines = timelines;
    this.policies = policies;
    this.publications = publications;
    this.corrections = corrections;
  }

  /** Whether nobody is to be told of it any more. */
  public boolean isWithdrawn(PolicyId policy, VersionId version) {
    return timelines
        .find(policy)
        .filter(
            timeline ->
                timeline.withdrawn().stream().anyMatch(each -> each.version().id().equals(version)))
        .isPresent();
  }

  /** Empty while this replica has not yet heard of the version, and once it is withdrawn. */
  public Optional<? extends NoticeWords> read(Topic topic) {
    var timeline = timelines.find(topic.policy());
    if (topic.correction().isPresent()) {
      return timeline.flatMap(line -> correction(line, topic));
    }
    var words =
        timeline.flatMap(
            line -> line.version(topic.version()).flatMap(version -> read(line, version)));
    return topic.isReminder() ? words.map(ReminderWords::new) : words;
  }

  private Optional<CorrectionWords> correction(PolicyTimeline timeline, Topic topic) {
    return topic
        .correction()
        .flatMap(corrections::find)
        .flatMap(
            revision ->
                timeline
                    .version(topic.version())
                    .map(
                        version ->
                            new CorrectionWords(
                                timeline.slug(),
                                version.number(),
                                revision.head().number(),
                                revision.document(),
                                corrections.difference(revision.head().id()))));
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
                    published ->
                        new VersionWords(
                            version,
                            corrections.reading(version.id()),
                            earlier.commitments().objection(),
                            publications.difference(earlier.id(), version.id()),
                            takenBack(timeline, earlier.number(), version.number()))));
  }

  /** What was announced since the version before and withdrawn: people may have been told of it. */
  private static List<PublishedVersion> takenBack(PolicyTimeline timeline, int after, int before) {
    return timeline.withdrawn().stream()
        .map(PolicyTimeline.Withdrawn::version)
        .filter(version -> version.number() > after && version.number() < before)
        .toList();
  }
}
