package io.troth.consent.internal.standing;

import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a standing can change by the passing of time alone. An answer must not be relied on beyond
 * that instant. It may name an instant at which nothing changes after all, never one too late.
 */
public final class NextChange {

  private NextChange() {}

  public static Optional<Instant> after(PolicyTimeline timeline, PolicyFacts facts, Instant now) {
    return candidates(timeline, facts)
        .filter(instant -> instant.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** Every instant at which any clock can run out, whichever version binds the person then. */
  static Stream<Instant> candidates(PolicyTimeline timeline, PolicyFacts facts) {
    var withdrawals = timeline.withdrawn().stream().map(PolicyTimeline.Withdrawn::at);
    var clocks =
        timeline.everPublished().stream()
            .flatMap(
                version ->
                    Stream.concat(
                        Stream.of(version.publishedAt(), version.effectiveAt()),
                        clocks(version, facts)));
    return Stream.concat(withdrawals, clocks);
  }

  private static Stream<Instant> clocks(PublishedVersion version, PolicyFacts facts) {
    var number = version.number();
    var mails =
        facts.mails().stream()
            .filter(mail -> mail.version() == number)
            .map(mail -> notice(mail.at(), mail.zone(), version));
    var banners =
        facts.banners().stream()
            .filter(seen -> seen.version() == number)
            .map(seen -> notice(seen.at(), seen.zone(), version));
    return Stream.concat(mails, banners).map(notice -> notice.bindsAt(version));
  }

  private static Notice notice(
      Instant seen, Optional<java.time.ZoneId> zone, PublishedVersion version) {
    var at = Instants.latest(seen, version.publishedAt());
    return new Notice(at, zone, at, Notice.Channel.MAIL);
  }
}
