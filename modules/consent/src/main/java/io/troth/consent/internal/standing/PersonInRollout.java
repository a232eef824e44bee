package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Optional;

/** What a rollout shows of one person: what happened to one version for them, and when. */
public record PersonInRollout(Standing standing, PolicyFacts facts, PublishedVersion version) {

  public Optional<Instant> evidenceAt() {
    return new RolloutGroups(standing, facts).noticeOf(version).map(Notice::at);
  }

  /** Since when it or a later one binds them; else when it will as far as is known now. */
  public Optional<Instant> bindsAt() {
    var since =
        standing.trail().stream()
            .filter(binding -> binding.number() >= version.number())
            .map(Binding::since)
            .findFirst();
    return since.or(() -> standing.coming(version.number()).flatMap(Coming::bindsAt));
  }

  public Optional<Instant> acceptedAt() {
    return Optional.ofNullable(standing.acceptedAt().get(version.number()));
  }

  /** When they objected, to this version or to an earlier one whose changes it carries on. */
  public Optional<Instant> objectedAt() {
    var carried =
        standing.coming(version.number()).filter(Coming::objected).isPresent()
            ? standing.objections().stream()
                .filter(
                    objection ->
                        objection.contests(
                            standing.timeline(), standing.boundNumber(), version.number()))
                .findFirst()
            : Optional.<Objection>empty();
    return carried.flatMap(
        objection ->
            facts.acts().stream()
                .filter(act -> act.type() == ActType.OBJECTED)
                .filter(act -> act.version() == objection.version())
                .map(VersionAct::at)
                .reduce((earlier, later) -> later));
  }

  public Optional<Instant> deemedAt() {
    return Optional.ofNullable(standing.deemedAt().get(version.number()));
  }
}
