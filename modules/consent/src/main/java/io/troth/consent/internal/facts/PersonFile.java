package io.troth.consent.internal.facts;

import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.StandingRules;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of one person under every policy. Immutable.
 *
 * @param unreachableSince since when no mail reaches them; empty while it does
 * @param lastOrdinal place in the ledger of their newest act; 0 for none
 */
public record PersonFile(
    SubjectRef subject,
    Instant registeredAt,
    Optional<Instant> unreachableSince,
    long lastOrdinal,
    Map<PolicyId, PolicyFacts> byPolicy) {

  public PersonFile {
    byPolicy = Map.copyOf(byPolicy);
  }

  public static PersonFile opened(
      SubjectRef subject, Instant registeredAt, Optional<Instant> unreachableSince) {
    return new PersonFile(subject, registeredAt, unreachableSince, 0, Map.of());
  }

  public PolicyFacts under(PolicyId policy) {
    return byPolicy.getOrDefault(policy, PolicyFacts.joiner(registeredAt));
  }

  public PersonFile with(PolicyId policy, PolicyFacts facts) {
    var more = new LinkedHashMap<>(byPolicy);
    more.put(policy, facts);
    return new PersonFile(subject, registeredAt, unreachableSince, lastOrdinal, more);
  }

  public PersonFile unreachable(Optional<Instant> since) {
    return new PersonFile(subject, registeredAt, since, lastOrdinal, byPolicy);
  }

  public PersonFile afterActs(int count) {
    return new PersonFile(subject, registeredAt, unreachableSince, lastOrdinal + count, byPolicy);
  }

  /**
   * The instant to answer as of: now, but never before something that is known already. So a
   * replica whose clock is behind cannot overlook what another one has recorded.
   */
  public Instant asOf(Instant now) {
    return Stream.concat(Stream.of(now), byPolicy.values().stream().flatMap(PolicyFacts::instants))
        .reduce(registeredAt, (first, second) -> first.isAfter(second) ? first : second);
  }

  public Standing standing(PolicyTimeline timeline, Instant now) {
    return StandingRules.at(timeline, under(timeline.policy()), now);
  }
}
