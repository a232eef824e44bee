package io.troth.subject.internal.support;

import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.GrantView.Leave;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.event.SupportAccessGranted;
import io.troth.subject.api.event.SupportAccessRefused;
import io.troth.subject.api.event.SupportAccessRequested;
import io.troth.subject.api.event.SupportAccessRevoked;
import io.troth.subject.internal.look.FieldNames;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What staff ask people, and what people answer. */
@ApplicationScoped
class GrantDesk implements SupportGrants {

  private static final String LIST = "support-access";
  private static final int MOST = 100;
  private static final UUID NEWEST = new UUID(-1L, -1L);

  private final GrantStatements statements;
  private final Subjects subjects;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  GrantDesk(
      GrantStatements statements,
      Subjects subjects,
      CurrentTenant tenant,
      CurrentActor caller,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.subjects = subjects;
    this.tenant = tenant;
    this.caller = caller;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public GrantView ask(Wish wish) {
    var purpose = wish.purpose().strip();
    GrantRules.check(purpose, wish.fields(), wish.minutes());
    if (subjects.find(wish.person()).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
    }
    var account = staff();
    refuseHaste(wish.person(), account);
    var now = now();
    var grant =
        new GrantView(
            ids.next(),
            wish.person(),
            LookGround.PERMISSION,
            Optional.of(account),
            purpose,
            wish.fields(),
            wish.minutes(),
            now,
            now.plus(GrantRules.ANSWER),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    statements.add(tenant.require(), grant);
    events.publish(
        new SupportAccessRequested(
            grant.person(),
            grant.id(),
            grant.kind(),
            FieldNames.sorted(grant.asked()),
            grant.minutes()));
    return grant;
  }

  private void refuseHaste(SubjectRef person, String account) {
    var now = now();
    for (var earlier : statements.about(tenant.require(), person, MOST)) {
      if (earlier.kind() != LookGround.PERMISSION
          || !earlier.askedBy().equals(Optional.of(account))) {
        continue;
      }
      if (earlier.state(now) == AccessState.WAITING) {
        throw Problem.of(CommonProblem.CONFLICT, "You have asked already; they have not answered.");
      }
      if (earlier
          .refusedAt()
          .filter(at -> at.plus(GrantRules.AFTER_REFUSAL).isAfter(now))
          .isPresent()) {
        throw Problem.of(CommonProblem.CONFLICT, "They refused within the last day.");
      }
    }
  }

  @Override
  @Transactional
  public GrantView grant(SubjectRef person, UUID id, Set<IdentityField> fields, int minutes) {
    var asked = theirs(person, id);
    GrantRules.within(asked.asked(), asked.minutes(), fields, minutes);
    var leave = leave(fields, minutes);
    if (!statements.grant(tenant.require(), id, leave)) {
      throw answered();
    }
    events.publish(granted(asked, leave));
    return found(id);
  }

  @Override
  @Transactional
  public GrantView open(SubjectRef person, Set<IdentityField> fields, int minutes) {
    GrantRules.check(fields, minutes);
    var leave = leave(fields, minutes);
    var grant =
        new GrantView(
            ids.next(),
            person,
            LookGround.PERMISSION,
            Optional.empty(),
            "",
            fields,
            minutes,
            leave.at(),
            leave.ends(),
            Optional.of(leave),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    statements.add(tenant.require(), grant);
    events.publish(granted(grant, leave));
    return grant;
  }

  @Override
  @Transactional
  public void refuse(SubjectRef person, UUID id) {
    theirs(person, id);
    if (!statements.refuse(tenant.require(), id, now())) {
      throw answered();
    }
    events.publish(new SupportAccessRefused(person, id, LookGround.PERMISSION));
  }

  /** What has ended already stays as it is: whoever presses twice meant the same. */
  @Override
  @Transactional
  public void revoke(SubjectRef person, UUID id) {
    theirs(person, id);
    if (statements.revoke(tenant.require(), id, now())) {
      events.publish(new SupportAccessRevoked(person, id, LookGround.PERMISSION));
    }
  }

  @Override
  public List<GrantView> toldTo(SubjectRef person) {
    return about(person).stream()
        .filter(grant -> grant.silence().isEmpty())
        .filter(grant -> grant.kind().isPersons() || grant.leave().isPresent())
        .toList();
  }

  @Override
  public long waitingFor(SubjectRef person) {
    return statements.waitingFor(tenant.require(), person, now());
  }

  @Override
  public Optional<GrantView> find(UUID id) {
    return statements.find(tenant.require(), id);
  }

  @Override
  public List<GrantView> about(SubjectRef person) {
    return statements.about(tenant.require(), person, MOST);
  }

  @Override
  public Page<GrantView> list(Shelf shelf, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor)).orElse(NEWEST);
    var limit = page.limit() + 1;
    var found =
        switch (shelf) {
          case MINE -> statements.askedBy(tenant.require(), staff(), before, limit);
          case WAITING -> statements.waiting(tenant.require(), now(), before, limit);
          case LIVE -> statements.live(tenant.require(), now(), before, limit);
          case UNTOLD -> statements.untold(tenant.require(), before, limit);
          case ALL -> statements.all(tenant.require(), before, limit);
        };
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.id().toString()));
  }

  private static SupportAccessGranted granted(GrantView asked, Leave leave) {
    return new SupportAccessGranted(
        asked.person(),
        asked.id(),
        LookGround.PERMISSION,
        FieldNames.sorted(leave.fields()),
        leave.ends());
  }

  private Leave leave(Set<IdentityField> fields, int minutes) {
    var now = now();
    return new Leave(fields, now, now.plus(Duration.ofMinutes(minutes)), Optional.empty());
  }

  private GrantView theirs(SubjectRef person, UUID id) {
    return find(id)
        .filter(grant -> grant.person().equals(person) && grant.kind().isPersons())
        .orElseThrow(GrantDesk::unknown);
  }

  private GrantView found(UUID id) {
    return find(id).orElseThrow(GrantDesk::unknown);
  }

  private String staff() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.of(CommonProblem.FORBIDDEN, "Members of staff ask; machines do not.");
    }
    return actor.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Problem answered() {
    return Problem.of(CommonProblem.CONFLICT, "This was answered before, or is too old.");
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such request.");
  }
}
