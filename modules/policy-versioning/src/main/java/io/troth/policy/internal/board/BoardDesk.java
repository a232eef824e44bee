package io.troth.policy.internal.board;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.board.Controls.Working;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.spi.CohortCensus;
import io.troth.policy.spi.PromiseControl.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the promise board of the current tenant. */
@ApplicationScoped
public class BoardDesk implements PromiseBoard {

  private final Timelines timelines;
  private final Shelf shelf;
  private final Controls controls;
  private final GapShelf gaps;
  private final DayShelf days;
  private final Instance<CohortCensus> census;
  private final InstantSource clock;

  BoardDesk(
      Timelines timelines,
      Shelf shelf,
      Controls controls,
      GapShelf gaps,
      DayShelf days,
      Instance<CohortCensus> census,
      InstantSource clock) {
    this.timelines = timelines;
    this.shelf = shelf;
    this.controls = controls;
    this.gaps = gaps;
    this.days = days;
    this.census = census;
    this.clock = clock;
  }

  /** A version that stands on the board, with what it promises. */
  private record Standing(
      PolicyTimeline timeline, PublishedVersion version, Place place, OptionalLong people) {

    List<Asked> asked() {
      return CommitmentWalk.over(version.commitments()).stream()
          .map(promised -> new Asked(timeline, version, promised))
          .toList();
    }
  }

  @Override
  @Transactional
  public List<VersionBoard> read() {
    var now = clock.instant();
    var standing = timelines.all().stream().flatMap(one -> standing(one, now).stream()).toList();
    var asked = new HashMap<VersionId, List<Asked>>();
    standing.forEach(one -> asked.put(one.version().id(), one.asked()));
    var everything = asked.values().stream().flatMap(List::stream).toList();
    var measurement = new Measurement(controls.working(), new Gaps(gaps.open()), everything, now);
    return standing.stream()
        .map(one -> board(one, asked.getOrDefault(one.version().id(), List.of()), measurement))
        .toList();
  }

  private static VersionBoard board(Standing one, List<Asked> asked, Measurement measurement) {
    return new VersionBoard(
        one.timeline().policy(),
        one.timeline().slug(),
        one.version().id(),
        one.version().number(),
        one.place(),
        one.people(),
        asked.stream().map(measurement::line).toList());
  }

  private List<Standing> standing(PolicyTimeline timeline, Instant now) {
    var bound = bound(timeline);
    int inForce = timeline.inForce(now).map(PublishedVersion::number).orElse(0);
    var standing = new ArrayList<Standing>();
    for (var version : timeline.versions()) {
      var people = bound.getOrDefault(version.number(), 0L);
      if (version.number() >= inForce || people > 0) {
        var counted = census.isResolvable() ? OptionalLong.of(people) : OptionalLong.empty();
        standing.add(0, new Standing(timeline, version, place(version.number(), inForce), counted));
      }
    }
    return standing;
  }

  private static Place place(int number, int inForce) {
    if (number == inForce) {
      return Place.IN_FORCE;
    }
    return number > inForce ? Place.ANNOUNCED : Place.EARLIER;
  }

  private Map<Integer, Long> bound(PolicyTimeline timeline) {
    var bound = new HashMap<Integer, Long>();
    if (census.isResolvable()) {
      for (var cohort : census.get().of(timeline.policy())) {
        cohort.boundNumber().ifPresent(number -> bound.put(number, cohort.people()));
      }
    }
    return bound;
  }

  @Override
  @Transactional
  public List<Bound> lint(VersionId version) {
    var row = shelf.require(version);
    var open = new Gaps(gaps.open());
    var working = controls.working();
    return CommitmentWalk.over(row.document().commitments()).stream()
        .map(promised -> bound(row.policy(), promised, working, open))
        .toList();
  }

  private static Bound bound(PolicyId policy, Promised promised, Working working, Gaps open) {
    var named = working.named(promised);
    return new Bound(
        promised, named, named.isEmpty() ? open.answeringFor(policy, promised) : Optional.empty());
  }

  @Override
  @Transactional
  public List<StateChange> history(VersionId version) {
    return days.of(version);
  }
}
