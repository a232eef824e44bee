package io.troth.consent.internal.rest;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
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
    Optional<String> reason,
    Instant at,
    ActorAnswer actor,
    Optional<String> contentHash,
    String screen) {

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
        act.reason(),
        act.at(),
        new ActorAnswer(act.actor().kind(), act.actor().id()),
        act.text().map(ActView.Text::contentHash),
        act.screen());
  }

  static List<ActAnswer> all(List<ActView> acts) {
    return acts.stream().map(ActAnswer::of).toList();
  }
}
