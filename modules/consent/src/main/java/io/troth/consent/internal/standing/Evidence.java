package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.Instants.latest;
import static io.troth.consent.internal.standing.Instants.reached;

import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence of notice as it stands at an instant. A mail that came back by then is as if it had
 * never been; before then it counted, and for questions about those times it still does.
 */
record Evidence(PolicyFacts facts, Instant now) {

  /** The mail that told the person: the earliest one handed over that has not come back. */
  Optional<Notice> byMail(PublishedVersion version) {
    if (facts.mails().isEmpty()) {
      return Optional.empty();
    }
    return mails(version)
        .filter(mail -> !cameBack(mail))
        .min(Comparator.comparing(MailTaken::at))
        .map(
            mail -> {
              var at = latest(mail.at(), version.publishedAt());
              return new Notice(at, mail.zone(), at, Notice.Channel.MAIL);
            });
  }

  /**
   * The banner in place of a mail that failed for good, where no mail told the person before. A
   * mail handed over afterwards takes nothing back: only a mail's coming back voids evidence.
   */
  Optional<Notice> byBanner(PublishedVersion version) {
    if (facts.banners().isEmpty()) {
      return Optional.empty();
    }
    var told = byMail(version);
    return lastFailure(version)
        .flatMap(
            failedAt ->
                facts.banners().stream()
                    .filter(seen -> seen.version() == version.number())
                    .filter(seen -> reached(seen.at(), now))
                    .min(Comparator.comparing(BannerSeen::at))
                    .map(seen -> standIn(seen, version, failedAt)))
        .filter(banner -> told.isEmpty() || banner.countsFrom().isBefore(told.get().at()));
  }

  /** Whether anything is known of telling the person, success or failure. */
  boolean any(PublishedVersion version) {
    return mails(version).findAny().isPresent()
        || failures(version).findAny().isPresent()
        || facts.banners().stream()
            .anyMatch(seen -> seen.version() == version.number() && reached(seen.at(), now));
  }

  /** Whether some mail on the version failed for good. */
  boolean mailFailed(PublishedVersion version) {
    return failures(version).findAny().isPresent();
  }

  /** From when on a banner may count: since the last mail came back, else the first refusal. */
  private Optional<Instant> lastFailure(PublishedVersion version) {
    return mails(version)
        .flatMap(mail -> bounces(mail).min(Comparator.naturalOrder()).stream())
        .max(Comparator.naturalOrder())
        .or(() -> failures(version).map(MailFailed::at).min(Comparator.naturalOrder()));
  }

  private static Notice standIn(BannerSeen seen, PublishedVersion version, Instant failedAt) {
    var at = latest(seen.at(), version.publishedAt());
    return new Notice(at, seen.zone(), latest(at, failedAt), Notice.Channel.BANNER);
  }

  private boolean cameBack(MailTaken mail) {
    return bounces(mail).findAny().isPresent();
  }

  private Stream<Instant> bounces(MailTaken mail) {
    return facts.failures().stream()
        .filter(failure -> failure.notice().equals(mail.notice()))
        .map(MailFailed::at)
        .filter(at -> !at.isBefore(mail.at()) && reached(at, now));
  }

  private Stream<MailTaken> mails(PublishedVersion version) {
    return facts.mails().stream()
        .filter(mail -> mail.version() == version.number())
        .filter(mail -> reached(mail.at(), now));
  }

  private Stream<MailFailed> failures(PublishedVersion version) {
    return facts.failures().stream()
        .filter(failure -> failure.version() == version.number())
        .filter(failure -> reached(failure.at(), now));
  }
}
