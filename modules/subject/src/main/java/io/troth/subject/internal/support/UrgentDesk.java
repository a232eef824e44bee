package io.troth.subject.internal.support;

import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.GrantView.Leave;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.SupportGrants.Wish;
import io.troth.subject.api.UrgentAccess;
import io.troth.subject.api.event.SupportAccessGranted;
import io.troth.subject.api.event.SupportAccessRefused;
import io.troth.subject.api.event.SupportAccessRequested;
import io.troth.subject.api.event.SupportAccessRevoked;
import io.troth.subject.internal.look.FieldNames;
import io.troth.subject.spi.EmergencyRule;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Looks without leave: declared, by two, with a ground and an end. */
@ApplicationScoped
class UrgentDesk implements UrgentAccess {

  private final GrantStatements statements;
  private final Instance<EmergencyRule> rules;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  UrgentDesk(
      GrantStatements statements,
      Instance<EmergencyRule> rules,
      CurrentTenant tenant,
      CurrentActor caller,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.rules = rules;
    this.tenant = tenant;
    this.caller = caller;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Nobody to ask means that nothing is declared. */
  @Override
  public boolean isDeclaredFor(SubjectRef person) {
    return rules.stream().anyMatch(rule -> rule.isDeclaredFor(person));
  }

  @Override
  @Transactional
  public GrantView ask(LookGround kind, Wish wish, Optional<Silence> silence) {
    var now = now();
    var ground = wish.purpose().strip();
    GrantRules.check(ground, wish.fields(), wish.minutes());
    GrantRules.check(silence, now);
    requireUrgent(kind);
    requireDeclared(wish.person());
    var grant =
        new GrantView(
            ids.next(),
            wish.person(),
            kind,
            Optional.of(staff()),
            ground,
            wish.fields(),
            wish.minutes(),
            now,
            now.plus(GrantRules.APPROVAL),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            silence);
    statements.add(tenant.require(), grant);
    events.publish(
        new SupportAccessRequested(
            grant.person(), grant.id(), kind, FieldNames.sorted(grant.asked()), grant.minutes()));
    return grant;
  }

  @Override
  @Transactional
  public GrantView approve(UUID id) {
    var asked = urgent(id);
    var second = staff();
    if (asked.askedBy().equals(Optional.of(second))) {
      throw Problem.of(
          CommonProblem.CONFLICT, "You asked for this yourself: somebody else must approve.");
    }
    requireDeclared(asked.person());
    var now = now();
    var ends = now.plus(Duration.ofMinutes(asked.minutes()));
    var leave = new Leave(asked.asked(), now, ends, Optional.of(second));
    if (!statements.grant(tenant.require(), id, leave)) {
      throw answered();
    }
    events.publish(
        new SupportAccessGranted(
            asked.person(), id, asked.kind(), FieldNames.sorted(asked.asked()), ends));
    return urgent(id);
  }

  @Override
  @Transactional
  public void decline(UUID id) {
    var asked = urgent(id);
    if (!statements.refuse(tenant.require(), id, now())) {
      throw answered();
    }
    events.publish(new SupportAccessRefused(asked.person(), id, asked.kind()));
  }

  @Override
  @Transactional
  public void end(UUID id) {
    var grant = urgent(id);
    if (statements.revoke(tenant.require(), id, now())) {
      events.publish(new SupportAccessRevoked(grant.person(), id, grant.kind()));
    }
  }

  @Override
  @Transactional
  public void tell(UUID id) {
    urgent(id);
    statements.tell(tenant.require(), id, now());
  }

  @Override
  @Transactional
  public void keepUntold(UUID id, Instant review) {
    urgent(id);
    GrantRules.review(review, now());
    if (!statements.review(tenant.require(), id, review)) {
      throw Problem.of(CommonProblem.CONFLICT, "The person has been told.");
    }
  }

  private void requireDeclared(SubjectRef person) {
    if (!isDeclaredFor(person)) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "The policy that binds this person declares no look without their leave.");
    }
  }

  private static void requireUrgent(LookGround kind) {
    if (kind != LookGround.EMERGENCY && kind != LookGround.LEGAL) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "kind", "This is no such ground.", "EMERGENCY or LEGAL");
    }
  }

  private GrantView urgent(UUID id) {
    return statements
        .find(tenant.require(), id)
        .filter(grant -> !grant.kind().isPersons())
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such request."));
  }

  private String staff() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.of(CommonProblem.FORBIDDEN, "Only members of staff decide this.");
    }
    return actor.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Problem answered() {
    return Problem.of(CommonProblem.CONFLICT, "This was answered before, or is too old.");
  }
}
