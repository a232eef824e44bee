package io.troth.consent.internal.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    if (mails.stream().anyMatch(mail::sameAs)) {
      return this;
    }
    return new PolicyFacts(
        registeredAt, baseline, appended(mails, mail), failures, banners, acts, consents);
  }

  /** A fact that is known already changes nothing. */
  public PolicyFacts with(MailFailed failure) {
    if (failures.stream().anyMatch(failure::sameAs)) {
      return this;
    }
    return new PolicyFacts(
        registeredAt, baseline, mails, appended(failures, failure), banners, acts, consents);
  }

  /** Only the first impression on a version counts. */
  public PolicyFacts with(BannerSeen banner) {
    if (banners.stream().anyMatch(seen -> seen.version() == banner.version())) {
      return this;
    }
    return new PolicyFacts(
        registeredAt, baseline, mails, failures, appended(banners, banner), acts, consents);
  }

  public PolicyFacts with(VersionAct act) {
    return new PolicyFacts(
        registeredAt, baseline, mails, failures, banners, appended(acts, act), consents);
  }

  /**
   * An act on a purpose. A refusal or withdrawal makes whatever came before it irrelevant, a
   * renewal the renewal before. What is asserted takes its place in time and displaces nothing.
   */
  public PolicyFacts with(ConsentAct act) {
    if (act.asserted()) {
      var more = new ArrayList<>(consents);
      more.add(Joining.place(consents, act), act);
      return withConsents(more);
    }
    var kept =
        switch (act.type()) {
          case CONSENT_GIVEN -> consents;
          case CONSENT_RENEWED -> withoutRenewalOf(act);
          default -> consentsOnOthersThan(act.purpose());
        };
    return withConsents(appended(kept, act));
  }

  /** The same with other acts on purposes. */
  public PolicyFacts withConsents(List<ConsentAct> others) {
    return new PolicyFacts(registeredAt, baseline, mails, failures, banners, acts, others);
  }

  /** What was known of it all at an instant. */
  public PolicyFacts knownBy(Instant instant) {
    return new PolicyFacts(
        registeredAt,
        baseline.filter(known -> Instants.reached(known.at(), instant)),
        mails.stream().filter(mail -> Instants.reached(mail.knownAt(), instant)).toList(),
        failures.stream().filter(mail -> Instants.reached(mail.knownAt(), instant)).toList(),
        banners.stream().filter(seen -> Instants.reached(seen.knownAt(), instant)).toList(),
        acts.stream().filter(act -> Instants.reached(act.at(), instant)).toList(),
        consents.stream().filter(act -> Instants.reached(act.knownAt(), instant)).toList());
  }

  /**
   * Every instant at which something became true that may change which version binds; acts on
   * purposes never do. Decisions go through these, so there is no stream.
   */
  void instantsOfStanding(Consumer<Instant> each) {
    each.accept(registeredAt);
    baseline.ifPresent(known -> each.accept(known.at()));
    for (var mail : mails) {
      each.accept(mail.at());
    }
    for (var failure : failures) {
      each.accept(failure.at());
    }
    for (var seen : banners) {
      each.accept(seen.at());
    }
    for (var act : acts) {
      each.accept(act.at());
    }
  }

  /** Every instant at which something became true, one after the other. */
  public void eachInstant(Consumer<Instant> each) {
    instantsOfStanding(each);
    for (var act : consents) {
      each.accept(act.at());
    }
  }

  /** Whether the same is known of it that may change which version binds. */
  public boolean bindsLike(PolicyFacts other) {
    return withConsents(List.of()).equals(other.withConsents(List.of()));
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

  private List<ConsentAct> withoutRenewalOf(ConsentAct act) {
    return consents.stream()
        .filter(
            known ->
                known.type() != act.type()
                    || known.version() != act.version()
                    || !known.purpose().equals(act.purpose()))
        .toList();
  }

  private List<ConsentAct> consentsOnOthersThan(String purpose) {
    return consents.stream().filter(known -> !known.purpose().equals(purpose)).toList();
  }

  private static <T> List<T> appended(List<T> known, T fact) {
    var more = new ArrayList<T>(known);
    more.add(fact);
    return more;
  }
}
