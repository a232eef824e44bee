package io.troth.retention.internal.sweep;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.Sweeps;
import io.troth.retention.internal.sweep.SweepStatements.UnderWay;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Starts, holds and lists sweeps. */
@ApplicationScoped
class SweepDesk implements Sweeps {

  private static final String LIST = "sweeps";
  private static final UUID LAST = new UUID(-1L, -1L);

  private final SweepStatements rows;
  private final Window window;
  private final UniqueIds ids;
  private final CurrentActor actor;
  private final InstantSource clock;

  SweepDesk(
      SweepStatements rows, Window window, UniqueIds ids, CurrentActor actor, InstantSource clock) {
    this.rows = rows;
    this.window = window;
    this.ids = ids;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  @Transactional
  public SweepView start() {
    var other = rows.read();
    if (other.filter(sweep -> sweep.nightly() && !window.open(clock.instant())).isPresent()) {
      rows.hurry();
      return find(other.get().sweep());
    }
    if (other.isPresent()) {
      throw Problem.of(
          CommonProblem.CONFLICT, "A sweep is under way. Wait for its end, or resume it.");
    }
    var id = ids.next();
    rows.begin(id, Optional.empty(), actor.get().id(), clock.instant());
    return find(id);
  }

  /** Begins the sweep of this night, once. */
  @Transactional
  public void tonight() {
    var now = clock.instant();
    window
        .night(now)
        .filter(night -> rows.read().isEmpty() && !rows.hasNight(night))
        .ifPresent(night -> rows.begin(ids.next(), Optional.of(night), Actor.SYSTEM.id(), now));
  }

  @Override
  @Transactional
  public SweepView pause() {
    return turn(sweep -> !sweep.paused(), true, "No sweep is running.");
  }

  @Override
  @Transactional
  public SweepView resume() {
    return turn(UnderWay::paused, false, "No sweep is paused.");
  }

  private SweepView turn(Predicate<UnderWay> possible, boolean paused, String otherwise) {
    var sweep =
        rows.read()
            .filter(possible)
            .orElseThrow(() -> Problem.of(CommonProblem.CONFLICT, otherwise));
    rows.pause(paused);
    return find(sweep.sweep());
  }

  @Override
  @Transactional
  public SweepView find(UUID id) {
    return rows.find(id)
        .map(this::whole)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such sweep."));
  }

  @Override
  @Transactional
  public Optional<SweepView> underWay() {
    return rows.read().map(UnderWay::sweep).flatMap(rows::find).map(this::whole);
  }

  @Override
  @Transactional
  public Page<SweepView> list(PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor)).orElse(LAST);
    var found = rows.before(before, page.limit() + 1);
    var shares = rows.shares(found.stream().map(SweepView::id).toList());
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.id().toString()))
        .map(one -> whole(one, shares.getOrDefault(one.id(), List.of())));
  }

  @Override
  @Transactional
  public List<Share> since(Instant from) {
    return rows.since(from);
  }

  private SweepView whole(SweepView bare) {
    return whole(bare, rows.shares(bare.id()));
  }

  private static SweepView whole(SweepView bare, List<Share> shares) {
    return new SweepView(
        bare.id(),
        bare.kind(),
        bare.state(),
        bare.askedBy(),
        bare.startedAt(),
        bare.endedAt(),
        bare.busy(),
        bare.chunks(),
        bare.rules(),
        bare.rulesDone(),
        bare.at(),
        shares);
  }
}
