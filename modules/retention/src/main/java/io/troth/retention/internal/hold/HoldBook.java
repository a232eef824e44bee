package io.troth.retention.internal.hold;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Manner;
import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.Hold;
import io.troth.retention.api.Holds;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.event.HoldPlaced;
import io.troth.retention.api.event.HoldReleased;
import io.troth.subject.api.Subjects;
import io.troth.web.Cursor;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Places, reviews and releases holds, and says which are on a person. */
@ApplicationScoped
class HoldBook implements Holds, LegalHolds {

  private static final String LIST = "holds";
  private static final String SCREEN = "legal-hold";
  private static final UUID LAST = new UUID(-1L, -1L);

  private final HoldStatements rows;
  private final HoldRules rules;
  private final Gate gate;
  private final Choices choices;
  private final Subjects subjects;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  HoldBook(
      HoldStatements rows,
      HoldRules rules,
      Gate gate,
      Choices choices,
      Subjects subjects,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.rows = rows;
    this.rules = rules;
    this.gate = gate;
    this.choices = choices;
    this.subjects = subjects;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Hold> on(SubjectRef person) {
    return rows.on(person);
  }

  @Override
  @Transactional
  public HoldView place(HoldDraft draft) {
    rules.check(draft);
    requireKnown(draft.people());
    gate.pass();
    if (rows.countLive() >= MOST_LIVE) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "There are %d holds, as many as there may be.".formatted(MOST_LIVE));
    }
    var id = ids.next();
    var people = draft.people().stream().sorted().toList();
    rows.add(id, draft.terms(), people.isEmpty(), draft.categories(), clock.instant());
    rows.addPeople(id, people, restrict(draft, people));
    var categories = draft.categories().stream().sorted().toList();
    events.publish(
        new HoldPlaced(
            id,
            people.size(),
            categories,
            draft.terms().ground(),
            draft.terms().reviewOn().toString()));
    return find(id);
  }

  private void requireKnown(Set<SubjectRef> people) {
    var known = subjects.findAll(people).keySet();
    if (!known.containsAll(people)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "people",
          "Not all of these people are known.",
          "references of people that are registered");
    }
  }

  /** Puts those on hold who are not yet, in the order in which everybody locks people. */
  private Set<SubjectRef> restrict(HoldDraft draft, List<SubjectRef> people) {
    var restricted = new HashSet<SubjectRef>();
    if (draft.categories().isEmpty()) {
      for (var person : people) {
        if (choices.of(person).hold().isEmpty()) {
          choices.record(new ChoiceCommand.Hold(person, Manner.on(SCREEN), draft.terms().ground()));
          restricted.add(person);
        }
      }
    }
    return restricted;
  }

  @Override
  @Transactional
  public HoldView review(UUID id, long version, Terms terms) {
    var hold = locked(id);
    EntityTags.requireCurrent(version, hold.version());
    rules.check(terms);
    rows.change(id, terms);
    return find(id);
  }

  @Override
  @Transactional
  public HoldView release(UUID id, String reason) {
    rules.checkReason(reason);
    gate.pass();
    var hold = locked(id);
    rows.release(id, reason, clock.instant().truncatedTo(MILLIS));
    for (var person : rows.restricted(id)) {
      if (!rows.handOn(id, person)) {
        free(person, hold.hold().ground());
      }
    }
    events.publish(
        new HoldReleased(
            id, hold.people().size(), hold.hold().categories().stream().sorted().toList()));
    return find(id);
  }

  /** Somebody may have released, or erased, the person meanwhile. */
  private void free(SubjectRef person, String ground) {
    if (subjects.find(person).isPresent() && choices.of(person).hold().isPresent()) {
      choices.record(new ChoiceCommand.Release(person, Manner.on(SCREEN), ground));
    }
  }

  private HoldView locked(UUID id) {
    var hold = rows.lock(id).orElseThrow(HoldBook::none);
    if (!hold.live()) {
      throw Problem.of(CommonProblem.CONFLICT, "This hold was released before.");
    }
    return hold;
  }

  @Override
  @Transactional
  public HoldView find(UUID id) {
    return rows.find(id).orElseThrow(HoldBook::none);
  }

  private static Problem none() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such hold.");
  }

  @Override
  @Transactional
  public Page<HoldView> list(State state, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor)).orElse(LAST);
    var found =
        state == State.LIVE
            ? rows.live(before, page.limit() + 1)
            : rows.released(before, page.limit() + 1);
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.hold().id().toString()));
  }

  @Override
  @Transactional
  public List<HoldView> toReview(LocalDate today) {
    return rows.toReview(today);
  }
}
