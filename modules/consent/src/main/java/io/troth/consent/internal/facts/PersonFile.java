package io.troth.consent.internal.facts;

import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.Joining;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.StandingRules;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known of one person, or of one device, under every policy. Immutable.
 *
 * @param unreachableSince since when no mail reaches them; empty while it does
 * @param lastOrdinal place in the ledger of their newest act; 0 for none
 * @param choices their own
 * @param companions devices linked to the person, in the order of the links
 * @param person for a device the person it is linked to
 */
public record PersonFile(
    SubjectRef subject,
    Kind kind,
    Instant registeredAt,
    Optional<Instant> unreachableSince,
    long lastOrdinal,
    Map<PolicyId, PolicyFacts> byPolicy,
    ChoiceFacts choices,
    List<Companion> companions,
    Optional<SubjectRef> person) {

  /** Whose file it is. */
  public enum Kind {
    PERSON,
    /** A device of which nothing else is known: no version binds it. */
    VISITOR
  }

  public PersonFile {
    byPolicy = Map.copyOf(byPolicy);
    companions = List.copyOf(companions);
  }

  public static PersonFile opened(
      SubjectRef subject, Instant registeredAt, Optional<Instant> unreachableSince) {
    return opened(subject, Kind.PERSON, registeredAt, unreachableSince);
  }

  public static PersonFile ofVisitor(SubjectRef device, Instant registeredAt) {
    return opened(device, Kind.VISITOR, registeredAt, Optional.empty());
  }

  private static PersonFile opened(
      SubjectRef subject, Kind kind, Instant at, Optional<Instant> unreachableSince) {
    return new PersonFile(
        subject,
        kind,
        at,
        unreachableSince,
        0,
        Map.of(),
        ChoiceFacts.NONE,
        List.of(),
        Optional.empty());
  }

  public boolean isVisitor() {
    return kind == Kind.VISITOR;
  }

  public PolicyFacts under(PolicyId policy) {
    return byPolicy.getOrDefault(policy, PolicyFacts.joiner(registeredAt));
  }

  /** With what devices of theirs did. */
  public PolicyFacts joinedUnder(PolicyId policy) {
    var facts = under(policy);
    var consents = facts.consents();
    for (var companion : companions) {
      var theirs = companion.consents().getOrDefault(policy, List.of());
      consents = Joining.together(consents, theirs, companion.joinedAt());
    }
    return companions.isEmpty() ? facts : facts.withConsents(consents);
  }

  /** With those of devices of theirs. */
  public ChoiceFacts joinedChoices() {
    var joined = choices;
    for (var companion : companions) {
      joined = joined.joined(companion.choices(), companion.joinedAt());
    }
    return joined;
  }

  public PersonFile with(PolicyId policy, PolicyFacts facts) {
    var more = new LinkedHashMap<>(byPolicy);
    more.put(policy, facts);
    return changed(more, choices, companions);
  }

  public PersonFile with(ChoiceAct act) {
    return changed(byPolicy, choices.with(act), companions);
  }

  /** With the present copy of what a device did; the first begins the link. */
  public PersonFile with(Companion companion) {
    var more = new ArrayList<Companion>();
    var known = false;
    for (var each : companions) {
      var same = each.device().equals(companion.device());
      more.add(same ? companion : each);
      known |= same;
    }
    if (!known) {
      more.add(companion);
    }
    return changed(byPolicy, choices, more);
  }

  public PersonFile without(SubjectRef device) {
    return changed(
        byPolicy,
        choices,
        companions.stream().filter(each -> !each.device().equals(device)).toList());
  }

  public Optional<Companion> companion(SubjectRef device) {
    return companions.stream().filter(each -> each.device().equals(device)).findFirst();
  }

  /** What a person's row keeps of this device. */
  public Companion asCompanion(Instant joinedAt) {
    var consents = new LinkedHashMap<PolicyId, List<ConsentAct>>();
    byPolicy.forEach((policy, facts) -> consents.put(policy, facts.consents()));
    return new Companion(subject, joinedAt, consents, choices);
  }

  private PersonFile changed(
      Map<PolicyId, PolicyFacts> facts, ChoiceFacts chosen, List<Companion> devices) {
    return new PersonFile(
        subject, kind, registeredAt, unreachableSince, lastOrdinal, facts, chosen, devices, person);
  }

  public PersonFile unreachable(Optional<Instant> since) {
    return new PersonFile(
        subject, kind, registeredAt, since, lastOrdinal, byPolicy, choices, companions, person);
  }

  public PersonFile linkedTo(Optional<SubjectRef> somebody) {
    return new PersonFile(
        subject,
        kind,
        registeredAt,
        unreachableSince,
        lastOrdinal,
        byPolicy,
        choices,
        companions,
        somebody);
  }

  public PersonFile afterActs(int count) {
    return new PersonFile(
        subject,
        kind,
        registeredAt,
        unreachableSince,
        lastOrdinal + count,
        byPolicy,
        choices,
        companions,
        person);
  }

  /**
   * The instant to answer as of: now, but never before something that is known already. So a
   * replica whose clock is behind cannot overlook what another one has recorded.
   */
  public Instant asOf(Instant now) {
    var latest = new Latest(registeredAt);
    latest.accept(now);
    for (var facts : byPolicy.values()) {
      facts.eachInstant(latest);
    }
    choices.acts().forEach(act -> latest.accept(act.at()));
    for (var companion : companions) {
      latest.accept(companion.joinedAt());
      companion.consents().values().forEach(acts -> acts.forEach(act -> latest.accept(act.at())));
      companion.choices().acts().forEach(act -> latest.accept(act.at()));
    }
    return latest.instant;
  }

  /** The latest of the instants it is told. */
  private static final class Latest implements Consumer<Instant> {

    private Instant instant;

    Latest(Instant first) {
      this.instant = first;
    }

    @Override
    public void accept(Instant next) {
      instant = next.isAfter(instant) ? next : instant;
    }
  }

  public Standing standing(PolicyTimeline timeline, Instant now) {
    return StandingRules.at(timeline, under(timeline.policy()), now);
  }

  /** What decisions look at: a visitor is judged by the version in force. */
  public Position position(PolicyTimeline timeline, Instant now) {
    var standing = standing(timeline, now);
    return new Position(
        isVisitor() ? standing.byVersionInForce() : standing,
        joinedUnder(timeline.policy()),
        joinedChoices());
  }
}
