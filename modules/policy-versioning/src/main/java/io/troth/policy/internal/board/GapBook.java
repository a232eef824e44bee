package io.troth.policy.internal.board;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.GapId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PromiseBoard.Gap;
import io.troth.policy.api.Promised;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.event.GapAccepted;
import io.troth.policy.api.event.GapEnded;
import io.troth.policy.internal.board.Controls.Working;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Records what the owner answers for. */
@ApplicationScoped
public class GapBook implements AcceptedGaps {

  private static final int SHORTEST_REASON = 10;

  private final Shelf shelf;
  private final GapShelf gaps;
  private final Controls controls;
  private final Lint lint;
  private final Events events;
  private final CurrentActor actor;
  private final UniqueIds ids;
  private final InstantSource clock;

  GapBook(
      Shelf shelf,
      GapShelf gaps,
      Controls controls,
      Lint lint,
      Events events,
      CurrentActor actor,
      UniqueIds ids,
      InstantSource clock) {
    this.shelf = shelf;
    this.gaps = gaps;
    this.controls = controls;
    this.lint = lint;
    this.events = events;
    this.actor = actor;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Gap> accept(VersionId version, Collection<CommitmentKey> commitments, String reason) {
    var why = requireReason(reason);
    var row = shelf.hold(version).version();
    var promises = CommitmentWalk.over(row.document().commitments());
    var working = controls.working();
    var open = new Gaps(gaps.open());
    return commitments.stream()
        .distinct()
        .map(key -> requirePromise(promises, key))
        .map(promised -> accept(row.policy(), promised, why, working, open))
        .toList();
  }

  @Override
  @Transactional
  public List<Gap> acceptAll(VersionId version, String reason) {
    var why = requireReason(reason);
    var row = shelf.hold(version).version();
    return lint.unkept(row.policy(), row.document().commitments()).stream()
        .map(promised -> record(row.policy(), promised, why))
        .toList();
  }

  private Gap accept(
      PolicyId policy, Promised promised, String reason, Working working, Gaps open) {
    if (working.keep(promised)) {
      throw Problem.at(
          CommonProblem.CONFLICT,
          "commitments",
          promised.key() + " is kept by a control.",
          "a promise that nothing keeps");
    }
    var known = open.answeringFor(policy, promised);
    return known.orElseGet(() -> record(policy, promised, reason));
  }

  private Gap record(PolicyId policy, Promised promised, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var row = new GapRow(ids.next(), policy, promised, reason, now, actor.get().id());
    gaps.persist(row);
    events.publish(
        new GapAccepted(policy, row.id, promised.key().toString(), promised.fingerprint()));
    return row.view();
  }

  @Override
  @Transactional
  public void withdraw(GapId id) {
    var gap =
        gaps.hold(id)
            .orElseThrow(
                () -> Problem.of(CommonProblem.NOT_FOUND, "There is no such accepted gap."));
    end(gap, GapEnded.Cause.WITHDRAWN);
  }

  /** Ends the gaps of promises that controls keep by now; to be called in a transaction. */
  void lapse(PolicyId policy, List<Promised> kept) {
    gaps.open().stream()
        .filter(gap -> kept.stream().anyMatch(promised -> gap.answersFor(policy, promised)))
        .forEach(gap -> end(gap, GapEnded.Cause.CONTROLLED));
  }

  private void end(GapRow gap, GapEnded.Cause cause) {
    gap.end(clock.instant().truncatedTo(ChronoUnit.MILLIS), cause);
    events.publish(gap.ended(cause));
  }

  private static Promised requirePromise(List<Promised> promises, CommitmentKey key) {
    return promises.stream()
        .filter(promised -> promised.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "commitments",
                    "This version does not promise " + key + ".",
                    "keys of commitments of the version, for example retention/contact"));
  }

  private static String requireReason(String reason) {
    var text = reason.strip();
    if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "reason",
          text.isEmpty() ? "The reason is missing." : "The reason is too short or too long.",
          SHORTEST_REASON + " to " + LONGEST_REASON + " characters that say who keeps it instead");
    }
    return text;
  }
}
