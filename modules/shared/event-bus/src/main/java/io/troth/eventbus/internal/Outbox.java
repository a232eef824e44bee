package io.troth.eventbus.internal;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.Events;
import io.troth.eventbus.internal.OutboxStatements.Addressed;
import io.troth.eventbus.internal.OutboxStatements.Placed;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Writes facts and their deliveries in the caller's transaction. */
@Singleton
final class Outbox implements Events {

  private final Catalogue catalogue;
  private final OutboxStatements statements;
  private final PresentTransaction transaction;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final Causes causes;
  private final UniqueIds ids;
  private final InstantSource clock;

  Outbox(
      Catalogue catalogue,
      OutboxStatements statements,
      PresentTransaction transaction,
      CurrentTenant tenant,
      CurrentActor actor,
      Causes causes,
      UniqueIds ids,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.statements = statements;
    this.transaction = transaction;
    this.tenant = tenant;
    this.actor = actor;
    this.causes = causes;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void publish(DomainEvent fact) {
    publishAll(List.of(fact));
  }

  @Override
  public void publishAll(Collection<? extends DomainEvent> facts) {
    transaction.require();
    var owner = tenant.require();
    if (facts.isEmpty()) {
      return;
    }

    var placed = place(owner, envelopes(owner, facts));
    statements.write(placed);
    statements.feed(placed);
    statements.address(placed.stream().flatMap(fact -> addressed(fact).stream()).toList());
    transaction.ringWhenCommitted();
  }

  private List<Envelope<?>> envelopes(TenantId owner, Collection<? extends DomainEvent> facts) {
    var now = Instant.ofEpochMilli(clock.millis());
    var cause = causes.causation();
    var correlation = causes.correlation();
    var who = actor.get();
    return facts.stream()
        .<Envelope<?>>map(
            fact ->
                new Envelope<>(
                    ids.next(),
                    catalogue.typeOf(fact).id(),
                    owner,
                    now,
                    fact.subject(),
                    who,
                    cause,
                    correlation,
                    fact))
        .toList();
  }

  /** Streams are locked in the order of their ids, so that two publishers never lock crosswise. */
  private List<Placed> place(TenantId owner, List<Envelope<?>> envelopes) {
    var wanted = new TreeMap<UUID, Integer>();
    envelopes.forEach(envelope -> wanted.merge(stream(envelope), 1, Integer::sum));
    var next = statements.reserve(owner, wanted);

    List<Placed> placed = new ArrayList<>();
    for (var envelope : envelopes) {
      var stream = stream(envelope);
      long following = next.merge(stream, 1L, Long::sum);
      placed.add(new Placed(envelope, stream, following - 1));
    }
    return placed;
  }

  /**
   * What the fact is ordered with: the facts about the same person or, about nobody, those whose
   * type begins with the same word.
   */
  private static UUID stream(Envelope<?> envelope) {
    return envelope
        .subject()
        .map(SubjectRef::value)
        .orElseGet(() -> UUID.nameUUIDFromBytes(family(envelope.type())));
  }

  private static byte[] family(String type) {
    return type.substring(0, type.indexOf('.')).getBytes(StandardCharsets.UTF_8);
  }

  private List<Addressed> addressed(Placed fact) {
    var envelope = fact.envelope();
    var type = catalogue.typeOf(envelope.payload());
    return catalogue.hearersOf(type, envelope.tenant()).stream()
        .map(hearer -> new Addressed(fact, hearer))
        .toList();
  }
}
