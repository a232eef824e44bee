package io.troth.retention.internal.rule;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the current tenant: every retention commitment of every version that stands. */
@Singleton
public class RuleBook {

  private final Timelines timelines;
  private final CurrentTenant tenant;

  RuleBook(Timelines timelines, CurrentTenant tenant) {
    this.timelines = timelines;
    this.tenant = tenant;
  }

  /** In their order. */
  public List<Rule> at(Instant now) {
    return timelines.all().stream().flatMap(line -> of(line, now)).sorted(Rule.IN_ORDER).toList();
  }

  private Stream<Rule> of(PolicyTimeline line, Instant now) {
    var inForce = line.inForce(now).map(PublishedVersion::number).orElse(0);
    return line.versions().stream().flatMap(version -> of(line, version, inForce));
  }

  private Stream<Rule> of(PolicyTimeline line, PublishedVersion version, int inForce) {
    var commitments = version.commitments();
    return commitments.retention().stream()
        .map(
            promise ->
                new Rule(
                    line.policy(),
                    line.slug(),
                    version.number(),
                    version.number() == inForce,
                    promise,
                    ids(purposes(commitments)),
                    ids(
                        purposes(commitments)
                            .filter(use -> use.categories().contains(promise.category()))),
                    promise.on().map(day -> day.atStartOfDay(zone()).toInstant()),
                    warning(commitments, promise)));
  }

  private ZoneId zone() {
    return tenant.profile().map(TenantProfile::zone).orElse(ZoneOffset.UTC);
  }

  /** Of inactivity alone: every other end is one that the person knows of. */
  private static Optional<Duration> warning(Commitments commitments, Retention promise) {
    return promise.trigger() == RetentionTrigger.LAST_ACTIVITY
            && promise.action() == RetentionAction.ERASE
        ? LawPack.current()
            .erasureWarning(commitments.scope().jurisdictions())
            .map(law -> Duration.ofHours(law.hours()))
        : Optional.empty();
  }

  private static Stream<Purpose> purposes(Commitments commitments) {
    return Stream.concat(commitments.purposes().stream(), commitments.cookiePurposes().stream());
  }

  private static Set<String> ids(Stream<Purpose> purposes) {
    return purposes.map(Purpose::id).collect(Collectors.toUnmodifiableSet());
  }
}
