package io.troth.subject.internal.look;

import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks;
import io.troth.subject.api.event.IdentityLookedAt;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes every look down, in the transaction that reads what is looked at. */
@ApplicationScoped
public class LookBook implements Looks {

  static final Duration COUNTED = Duration.ofDays(30);

  private static final String LIST = "looks";

  private final LookStatements statements;
  private final LookTallyStatements tallies;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  LookBook(
      LookStatements statements,
      LookTallyStatements tallies,
      CurrentTenant tenant,
      CurrentActor caller,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.tallies = tallies;
    this.tenant = tenant;
    this.caller = caller;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is about to be seen of somebody, and why it may be. */
  public record Glance(
      SubjectRef person, LookGround ground, UUID basis, Set<IdentityField> fields) {}

  /**
   * Writes down what the caller is about to see. Looks of people are facts as well; those of the
   * tenant's own servers come by the hundred and are in the log alone.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<Glance> glances) {
    var actor = caller.get();
    var looks = glances.stream().map(glance -> look(glance, actor)).toList();
    if (actor.kind() == Actor.Kind.API_KEY) {
      statements.addAll(tenant.require(), looks);
      return;
    }
    events.publishAll(
        looks.stream()
            .filter(look -> statements.add(tenant.require(), look))
            .map(LookBook::fact)
            .toList());
  }

  private Look look(Glance glance, Actor actor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Look(
        ids.next(),
        glance.person(),
        actor,
        glance.ground(),
        glance.basis(),
        Optional.empty(),
        glance.fields(),
        1,
        now,
        now);
  }

  private static IdentityLookedAt fact(Look look) {
    return new IdentityLookedAt(
        look.person(), look.id(), look.ground(), look.basis(), FieldNames.sorted(look.fields()));
  }

  @Override
  public Page<Look> find(Search search, PageRequest page) {
    return page(page, statements.find(tenant.require(), search, last(page), page.limit() + 1));
  }

  @Override
  public Page<Look> toldTo(SubjectRef person, PageRequest page) {
    return page(page, statements.toldTo(tenant.require(), person, last(page), page.limit() + 1));
  }

  @Override
  public Figures figures() {
    var now = clock.instant();
    return tallies.count(tenant.require(), now.minus(COUNTED), now);
  }

  private static Optional<UUID> last(PageRequest page) {
    return page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
  }

  private static Page<Look> page(PageRequest page, List<Look> found) {
    return Page.cut(found, page.limit(), look -> Cursor.encode(LIST, look.id().toString()));
  }
}
