package io.troth.consent.internal.rest;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A standing as JSON. */
record StandingAnswer(
    UUID subject,
    UUID policy,
    String policySlug,
    Instant at,
    Optional<BoundAnswer> bound,
    List<PendingAnswer> pending,
    Optional<UUID> mustAccept) {

  /** The version that binds. */
  record BoundAnswer(UUID version, int number, Instant since, How how) {}

  /** A version that does not bind yet. */
  record PendingAnswer(
      UUID version,
      int number,
      Significance significance,
      PendingState state,
      Optional<Instant> evidenceAt,
      Optional<Instant> bindsAt,
      List<String> purposes,
      boolean due) {

    static PendingAnswer of(StandingView.Pending pending) {
      return new PendingAnswer(
          pending.version().value(),
          pending.number(),
          pending.significance(),
          pending.state(),
          pending.evidenceAt(),
          pending.bindsAt(),
          List.copyOf(new TreeSet<>(pending.purposes())),
          pending.due());
    }
  }

  static StandingAnswer of(StandingView view) {
    return new StandingAnswer(
        view.subject().value(),
        view.policy().value(),
        view.policySlug(),
        view.at(),
        view.bound().map(b -> new BoundAnswer(b.version().value(), b.number(), b.since(), b.how())),
        view.pending().stream().map(PendingAnswer::of).toList(),
        view.mustAccept().map(VersionId::value));
  }

  static List<StandingAnswer> all(List<StandingView> views) {
    return views.stream().map(StandingAnswer::of).toList();
  }
}
