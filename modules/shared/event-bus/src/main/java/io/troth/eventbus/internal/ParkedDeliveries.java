package io.troth.eventbus.internal;

import io.quarkus.arc.Unremovable;
import io.troth.eventbus.DeliveryDismissed;
import io.troth.eventbus.Events;
import io.troth.eventbus.ParkedEvent;
import io.troth.eventbus.ParkedEvents;
import io.troth.eventbus.internal.UpkeepStatements.Place;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

@ApplicationScoped
@Unremovable
class ParkedDeliveries implements ParkedEvents {

  private final UpkeepStatements statements;
  private final PresentTransaction transaction;
  private final CurrentTenant tenant;
  private final Events events;
  private final InstantSource clock;

  ParkedDeliveries(
      UpkeepStatements statements,
      PresentTransaction transaction,
      CurrentTenant tenant,
      Events events,
      InstantSource clock) {
    this.statements = statements;
    this.transaction = transaction;
    this.tenant = tenant;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Page<ParkedEvent> list(PageRequest page) {
    var after = page.after().map(ParkedDeliveries::place).orElse(Place.FIRST);
    var found = statements.list(tenant.require(), after, page.limit() + 1);
    return Page.cut(found, page.limit(), ParkedDeliveries::cursor);
  }

  @Override
  @Transactional
  public void replay(UUID event, String listener) {
    if (!statements.replay(tenant.require(), event, listener, clock.instant())) {
      throw notParked();
    }
    transaction.ringWhenCommitted();
  }

  @Override
  @Transactional
  public void dismiss(UUID event, String listener) {
    var owner = tenant.require();
    var parked = statements.find(owner, event, listener).orElseThrow(ParkedDeliveries::notParked);
    statements.dismiss(owner, event, listener);
    events.publish(
        new DeliveryDismissed(event, parked.type(), parked.listener(), parked.subject()));
  }

  private static Problem notParked() {
    return Problem.of(CommonProblem.NOT_FOUND, "No such fact is parked for that listener.");
  }

  private static String cursor(ParkedEvent last) {
    return last.parkedAt().toEpochMilli() + "_" + last.event() + "_" + last.listener();
  }

  private static Place place(String cursor) {
    var parts = cursor.split("_", 3);
    try {
      return new Place(Long.parseLong(parts[0]), UUID.fromString(parts[1]), parts[2]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "after",
          "This is no cursor.",
          "a cursor of an earlier page");
    }
  }
}
