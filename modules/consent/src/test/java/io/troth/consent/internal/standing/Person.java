package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.policy.api.PolicyTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Tells what happened to one person, in sentences. Immutable. */
public record Person(PolicyFacts facts) {

  /** Midnight in Greenwich on the n-th day of December 2026. */
  public static Instant day(int n) {
    return Instant.parse("2026-12-01T00:00:00Z").plusSeconds(86_400L * (n - 1));
  }

  public static Instant noon(int n) {
    return day(n).plusSeconds(43_200);
  }

  public static Person joiner(Instant at) {
    return new Person(PolicyFacts.joiner(at));
  }

  /** Bound by version 1 on the tenant's word since the first of December. */
  public static Person onBaseline() {
    return onBaseline(1, day(1));
  }

  public static Person onBaseline(int version, Instant at) {
    return new Person(PolicyFacts.joiner(at).with(new Baseline(version, at)));
  }

  public static Person signedUpWith(int version, Instant at) {
    return joiner(at).accepted(version, at);
  }

  /** A mail on the version was taken; the person lives in Greenwich's zone. */
  public Person mailed(int version, Instant at) {
    return mailed(version, at, Optional.of(ZoneOffset.UTC));
  }

  public Person mailed(int version, Instant at, Optional<ZoneId> zone) {
    return new Person(facts.with(new MailTaken(notice(version), version, at, zone)));
  }

  public Person mailedAgain(int version, Instant at) {
    var again = notice(version + 100);
    return new Person(facts.with(new MailTaken(again, version, at, Optional.of(ZoneOffset.UTC))));
  }

  /** The mail was refused, or came back. */
  public Person failed(int version, Instant at) {
    return new Person(facts.with(failure(version, at)));
  }

  public static MailFailed failure(int version, Instant at) {
    return new MailFailed(notice(version), version, at);
  }

  public Person sawBanner(int version, Instant at) {
    return new Person(facts.with(new BannerSeen(version, at, Optional.of(ZoneOffset.UTC))));
  }

  public Person accepted(int version, Instant at) {
    return did(ActType.ACCEPTED, version, at);
  }

  public Person declined(int version, Instant at) {
    return did(ActType.DECLINED, version, at);
  }

  public Person objected(int version, int from, Instant at) {
    return new Person(facts.with(VersionAct.objection(version, from, at)));
  }

  public Person tookObjectionBack(int version, Instant at) {
    return did(ActType.OBJECTION_WITHDRAWN, version, at);
  }

  public Person deemed(int version, Instant at) {
    return did(ActType.DEEMED_ACCEPTED, version, at);
  }

  public Person did(ActType type, int version, Instant at) {
    return new Person(facts.with(VersionAct.of(type, version, at)));
  }

  public Person consented(String purpose, int version, Instant at) {
    return consent(purpose, ActType.CONSENT_GIVEN, version, at, false);
  }

  public Person consentedWithAcceptance(String purpose, int version, Instant at) {
    return consent(purpose, ActType.CONSENT_GIVEN, version, at, true);
  }

  public Person withdrew(String purpose, int version, Instant at) {
    return consent(purpose, ActType.CONSENT_WITHDRAWN, version, at, false);
  }

  public Person consent(String purpose, ActType type, int version, Instant at, boolean coupled) {
    return new Person(facts.with(new ConsentAct(purpose, type, version, at, coupled)));
  }

  public Standing at(PolicyTimeline timeline, Instant now) {
    return StandingRules.at(timeline, facts, now);
  }

  public int boundAt(PolicyTimeline timeline, Instant now) {
    return at(timeline, now).boundNumber();
  }

  private static UUID notice(int version) {
    return UUID.nameUUIDFromBytes(("notice" + version).getBytes(StandardCharsets.UTF_8));
  }
}
