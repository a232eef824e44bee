package io.troth.notification.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.ReminderWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads what mails say of a version. The change is shown from the version before: whom another
 * version binds sees their own difference on the page behind the link.
 */
@Singleton
public final class VersionReader {

  private static final int KEPT = 100;

  private final Timelines timelines;
  private final CurrentTenant tenant;
  private final Policies policies;
  private final Publications publications;
  private final Corrections corrections;

  /**
   * What was read of versions, as they stand in their timeline: a correction of either makes
   * another place. A mailing would else compare the same two texts for every batch.
   */
  private final Cache<Place, Said> said =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(5)).build();

  VersionReader(
      Timelines timelines,
      CurrentTenant tenant,
      Policies policies,
      Publications publications,
      Corrections corrections) {
    this.timelines = timelines;
    this.tenant = tenant;
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
            said(earlier, version)
                .map(
                    found ->
                        new VersionWords(
                            version,
                            found.document(),
                            earlier.commitments().objection(),
                            found.changes(),
                            takenBack(timeline, earlier.number(), version.number()))));
  }

  private record Place(TenantId tenant, PublishedVersion earlier, PublishedVersion version) {}

  private record Said(PolicyDocument document, ChangeSet changes) {}

  private Optional<Said> said(PublishedVersion earlier, PublishedVersion version) {
    var place = new Place(tenant.require(), earlier, version);
    var known = said.getIfPresent(place);
    if (known != null) {
      return Optional.of(known);
    }
    var read =
        policies
            .version(version.id())
            .map(
                published ->
                    new Said(
                        corrections.reading(version.id()),
                        publications.difference(earlier.id(), version.id())));
    read.ifPresent(found -> said.put(place, found));
    return read;
  }

  /** What was announced since the version before and withdrawn: people may have been told of it. */
  private static List<PublishedVersion> takenBack(PolicyTimeline timeline, int after, int before) {
    return timeline.withdrawn().stream()
        .map(PolicyTimeline.Withdrawn::version)
        .filter(version -> version.number() > after && version.number() < before)
        .toList();
  }
}
