package io.troth.consent.internal.rest;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An act as JSON; also its receipt. */
record ActAnswer(
    UUID id,
    UUID subject,
    ActType type,
    Optional<UUID> policy,
    Optional<UUID> version,
    Optional<Integer> versionNumber,
    Optional<String> purpose,
    Optional<String> recipient,
    Optional<String> reason,
    Instant at,
    Optional<Instant> knownAt,
    ActorAnswer actor,
    Optional<String> contentHash,
    String screen,
    Optional<String> control,
    Optional<String> language,
    Optional<UUID> form,
    Optional<Source> source,
    Optional<BehalfAnswer> onBehalf,
    boolean asserted,
    Optional<String> proof) {

  /** Who acted for the person, and what shows that they may. */
  record BehalfAnswer(OnBehalf.Kind kind, String proof) {}

  /** Who did it. */
  record ActorAnswer(Actor.Kind kind, String id) {}

  static ActAnswer of(ActView act) {
    return new ActAnswer(
        act.id(),
        act.subject().value(),
        act.type(),
        act.text().map(text -> text.policy().value()),
        act.text().map(text -> text.version().value()),
        act.text().map(ActView.Text::number),
        act.purpose(),
        act.recipient(),
        act.reason(),
        act.at(),
        Optional.of(act.knownAt()).filter(known -> !known.equals(act.at())),
        new ActorAnswer(act.actor().kind(), act.actor().id()),
        act.text().map(ActView.Text::contentHash),
        act.screen(),
        act.how().control(),
        act.how().language(),
        act.how().form(),
        act.how().source(),
        act.how().onBehalf().map(other -> new BehalfAnswer(other.kind(), other.proof())),
        act.how().asserted(),
        act.how().proof());
  }

  static List<ActAnswer> all(List<ActView> acts) {
    return acts.stream().map(ActAnswer::of).toList();
  }
}
