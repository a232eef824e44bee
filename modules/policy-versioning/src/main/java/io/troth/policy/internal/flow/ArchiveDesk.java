package io.troth.policy.internal.flow;

import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Archive;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.event.PolicyArchived;
import io.troth.policy.api.event.PolicyTakenBack;
import io.troth.policy.internal.catalogue.PolicyRow;
import io.troth.policy.internal.catalogue.Shelf;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts policies into the archive and takes them back. */
@ApplicationScoped
public class ArchiveDesk implements Archive {

  private final Shelf shelf;
  private final EntityManager entities;
  private final CurrentActor caller;
  private final UniqueIds ids;
  private final Events events;
  private final InstantSource clock;

  ArchiveDesk(
      Shelf shelf,
      EntityManager entities,
      CurrentActor caller,
      UniqueIds ids,
      Events events,
      InstantSource clock) {
    this.shelf = shelf;
    this.entities = entities;
    this.caller = caller;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Archived put(PolicyId id, String reason) {
    var person = person();
    var why = Words.require("reason", reason, LONGEST_REASON);
    var policy = shelf.hold(id);
    var now = now();
    obstacle(policy, now)
        .ifPresent(
            words -> {
              throw Problem.of(PolicyProblem.ARCHIVE_NOT_POSSIBLE, words);
            });
    var archived = new Archived(id, now, person.id(), why);
    policy.archive(now);
    entities.persist(new ArchiveRow(ids.next(), archived));
    events.publish(new PolicyArchived(id, policy.slug(), now));
    return archived;
  }

  /** What was announced comes into force by its date alone: nobody may be left with that. */
  private Optional<String> obstacle(PolicyRow policy, Instant now) {
    if (policy.archivedAt().isPresent()) {
      return Optional.of("It is archived already.");
    }
    return shelf.published(policy.id()).stream()
        .filter(version -> version.effectiveAt().isAfter(now))
        .reduce((earlier, later) -> later)
        .map(VersionRow::number)
        .map(
            number ->
                "Version "
                    + number
                    + " is announced and its date has not come: withdraw it, or archive the policy"
                    + " when it is in force.");
  }

  @Override
  @Transactional
  public void takeBack(PolicyId id) {
    var person = person();
    var policy = shelf.hold(id);
    var row =
        row(id)
            .orElseThrow(
                () -> Problem.of(PolicyProblem.ARCHIVE_NOT_POSSIBLE, "It is not archived."));
    var now = now();
    row.end(now, person.id());
    policy.takeBack();
    events.publish(new PolicyTakenBack(id, policy.slug(), now));
  }

  @Override
  @Transactional
  public Optional<Archived> find(PolicyId policy) {
    return row(policy).map(ArchiveRow::view);
  }

  private Optional<ArchiveRow> row(PolicyId policy) {
    return entities
        .createQuery(
            "from ArchiveRow where policyId = :policy and endedAt is null", ArchiveRow.class)
        .setParameter("policy", policy.value())
        .getResultStream()
        .findFirst();
  }

  private Actor person() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          PolicyProblem.NOT_A_PERSON, "Only a person of the staff can answer for this, no key.");
    }
    return actor;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
