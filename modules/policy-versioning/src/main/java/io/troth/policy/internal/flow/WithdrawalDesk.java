package io.troth.policy.internal.flow;

import io.troth.eventbus.Events;
import io.troth.kernel.Problem;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.Withdrawal;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.api.event.VersionWithdrawn;
import io.troth.policy.internal.catalogue.RowKey;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.TimelinesMemory.Published;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes published versions back before their date. */
@ApplicationScoped
public class WithdrawalDesk implements Withdrawals {

  private final Shelf shelf;
  private final AttestationShelf said;
  private final Drafts drafts;
  private final EntityManager entities;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final Events events;
  private final Event<Published> changed;
  private final InstantSource clock;

  WithdrawalDesk(
      Shelf shelf,
      AttestationShelf said,
      Drafts drafts,
      EntityManager entities,
      CurrentTenant tenant,
      CurrentActor caller,
      Events events,
      Event<Published> changed,
      InstantSource clock) {
    this.shelf = shelf;
    this.said = said;
    this.drafts = drafts;
    this.entities = entities;
    this.tenant = tenant;
    this.caller = caller;
    this.events = events;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  @Transactional
  public VersionView withdrawAndDraft(VersionId id, String reason) {
    withdraw(id, reason);
    return drafts.begin(id);
  }

  @Override
  @Transactional
  public VersionView withdraw(VersionId id, String reason) {
    var why = Words.require("reason", reason, LONGEST_REASON);
    var version = shelf.hold(id).version();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    obstacle(version, now)
        .ifPresent(
            words -> {
              throw Problem.of(PolicyProblem.WITHDRAWAL_NOT_POSSIBLE, words);
            });
    version.withdraw(now);
    shelf.draft(version.policy()).ifPresent(draft -> said.forgetComparisons(draft.id()));
    entities.persist(new WithdrawalRow(new Withdrawal(id, now, caller.get(), why)));
    events.publish(
        new VersionWithdrawn(version.policy(), id, version.number(), now, version.contentHash()));
    changed.fire(new Published(tenant.require()));
    return version.view();
  }

  /**
   * Only the newest: a later version says what it changes compared with this one, and its people
   * were told so.
   */
  private Optional<String> obstacle(VersionRow version, Instant now) {
    if (version.state() == VersionState.DRAFT) {
      return Optional.of("This is a draft: nobody was told of it, so discard it instead.");
    }
    if (version.state() == VersionState.WITHDRAWN) {
      return Optional.of("It was withdrawn already.");
    }
    if (!version.effectiveAt().isAfter(now.plus(MARGIN))) {
      return Optional.of("Its date has come: publish a new version instead.");
    }
    var later =
        shelf.published(version.policy()).stream()
            .anyMatch(other -> other.number() > version.number());
    return later
        ? Optional.of("A later version is announced, which builds on it: withdraw that one first.")
        : Optional.empty();
  }

  @Override
  @Transactional
  public Optional<Withdrawal> find(VersionId version) {
    var key = new RowKey(tenant.require().value(), version.value());
    return Optional.ofNullable(entities.find(WithdrawalRow.class, key)).map(WithdrawalRow::view);
  }
}
