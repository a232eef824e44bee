package io.troth.consent.internal.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything standing needs of one person under one policy. Facts are only ever added; each carries
 * when it became true, so that the standing as of an earlier instant can still be derived.
 *
 * @param registeredAt when the tenant told of the person for the first time
 * @param acts in the order of the ledger
 * @param consents in the order of the ledger
 */
public record PolicyFacts(
    Instant registeredAt,
    Optional<Baseline> baseline,
    List<MailTaken> mails,
    List<MailFailed> failures,
    List<BannerSeen> banners,
    List<VersionAct> acts,
    List<ConsentAct> consents) {

  public PolicyFacts {
    mails = List.copyOf(mails);
    failures = List.copyOf(failures);
    banners = List.copyOf(banners);
    acts = List.copyOf(acts);
    consents = List.copyOf(consents);
  }

  /** Somebody of whom nothing is known but that they exist. */
  public static PolicyFacts joiner(Instant registeredAt) {
    return new PolicyFacts(
        registeredAt, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public PolicyFacts with(Baseline asserted) {
    return new PolicyFacts(
        registeredAt, Optional.of(asserted), mails, failures, banners, acts, consents);
  }

  /** A fact that is known already changes nothing. */
  public PolicyFacts with(MailTaken mail) {
    return new PolicyFacts(
        registeredAt, baseline, added(mails, mail), failures, banners, acts, consents);
  }

  /** A fact that is known already changes nothing. */
  public PolicyFacts with(MailFailed failure) {
    return new PolicyFacts(
        registeredAt, baseline, mails, added(failures, failure), banners, acts, consents);
  }

  /** Only the first impression on a version counts. */
  public PolicyFacts with(BannerSeen banner) {
    if (banners.stream().anyMatch(seen -> seen.version() == banner.version())) {
      return this;
    }
    return new PolicyFacts(
        registeredAt, baseline, mails, failures, added(banners, banner), acts, consents);
  }

  public PolicyFacts with(VersionAct act) {
    return new PolicyFacts(
        registeredAt, baseline, mails, failures, banners, appended(acts, act), consents);
  }

  /** An act on a purpose. A refusal or withdrawal makes whatever came before it irrelevant. */
  public PolicyFacts with(ConsentAct act) {
    var kept = act.affirmative() ? consents : consentsOnOthersThan(act.purpose());
    return new PolicyFacts(
        registeredAt, baseline, mails, failures, banners, acts, appended(kept, act));
  }

  /** Every instant at which something became true. */
  public Stream<Instant> instants() {
    return Stream.of(
            Stream.of(registeredAt),
            baseline.stream().map(Baseline::at),
            mails.stream().map(MailTaken::at),
            failures.stream().map(MailFailed::at),
            banners.stream().map(BannerSeen::at),
            acts.stream().map(VersionAct::at),
            consents.stream().map(ConsentAct::at))
        .flatMap(instants -> instants);
  }

  private List<ConsentAct> consentsOnOthersThan(String purpose) {
    return consents.stream().filter(known -> !known.purpose().equals(purpose)).toList();
  }

  private static <T> List<T> added(List<T> known, T fact) {
    return known.contains(fact) ? known : appended(known, fact);
  }

  private static <T> List<T> appended(List<T> known, T fact) {
    var more = new ArrayList<T>(known);
    more.add(fact);
    return more;
  }
}
