package io.troth.retention.internal.connector;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.api.event.ConnectorAcknowledged;
import io.troth.retention.api.event.ConnectorOverdue;
import io.troth.retention.api.event.ConnectorRefused;
import io.troth.retention.internal.connector.Locker.Envelope;
import io.troth.subject.api.IdentityVault.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records what systems are asked and what they answer, each in a transaction of its own. What a
 * person is found by stays sealed while one system of the erasure owes an answer, and not longer.
 */
@ApplicationScoped
class ErrandLedger {

  private static final Duration OFF = Duration.ofHours(1);

  private final ErrandStatements errands;
  private final ConnectorStatements connectors;
  private final Locker locker;
  private final Events events;
  private final UniqueIds ids;
  private final ConnectorSettings settings;
  private final InstantSource clock;

  ErrandLedger(
      ErrandStatements errands,
      ConnectorStatements connectors,
      Locker locker,
      Events events,
      UniqueIds ids,
      ConnectorSettings settings,
      InstantSource clock) {
    this.errands = errands;
    this.connectors = connectors;
    this.locker = locker;
    this.events = events;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** An errand under the caller's lease, with all that asking needs. */
  record Claim(Errand errand, Connector connector, Known known, UUID lease) {}

  /** Puts aside what the systems need, once: what was answered meanwhile is not opened again. */
  @Transactional
  List<Errand> prepare(UUID erasure, SubjectRef person, Optional<Identity> identity) {
    var before = errands.ofErasure(erasure);
    var wanted = connectors.all().stream().filter(Connector::on).toList();
    if (!before.isEmpty() || wanted.isEmpty()) {
      return before;
    }
    var now = now();
    errands.seal(erasure, locker.seal(erasure, Known.of(person, identity)), now);
    for (var connector : wanted) {
      errands.add(ids.next(), erasure, connector, now.plus(Duration.ofDays(connector.days())), now);
    }
    return errands.ofErasure(erasure);
  }

  @Transactional
  List<Errand> begin(UUID erasure) {
    errands.begin(erasure, now());
    return errands.ofErasure(erasure);
  }

  @Transactional
  List<Errand> of(UUID erasure) {
    return errands.ofErasure(erasure);
  }

  /** Takes an errand that is due; none when somebody else has it, or its time is over. */
  @Transactional
  Optional<Claim> claim(UUID id) {
    var now = now();
    errands.find(id).ifPresent(one -> errands.lockEnvelope(one.erasure()));
    var due = errands.claim(id, now);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var errand = due.get();
    if (!now.isBefore(errand.deadline())) {
      end(errand, ErrandState.OVERDUE, 0, "", now);
      return Optional.empty();
    }
    var connector = connectors.find(errand.connector()).filter(Connector::on);
    if (connector.isEmpty()) {
      errands.postpone(id, Pauses.earlier(now.plus(OFF), errand.deadline()));
      return Optional.empty();
    }
    var lease = ids.next();
    errands.lease(id, lease, Pauses.earlier(now.plus(settings.lease()), errand.deadline()));
    return Optional.of(new Claim(errand, connector.get(), known(errand), lease));
  }

  private Known known(Errand errand) {
    return errands
        .envelope(errand.erasure())
        .map(envelope -> locker.unseal(errand.erasure(), envelope))
        .orElseThrow(() -> new IllegalStateException("Nothing is sealed for " + errand.erasure()));
  }

  /** Records how asking went, if the claim still is the caller's. */
  @Transactional
  void record(Claim claim, Outcome outcome) {
    var errand = claim.errand();
    var now = now();
    errands.lockEnvelope(errand.erasure());
    if (!errands.isMine(errand.id(), claim.lease())) {
      return;
    }
    if (outcome instanceof Outcome.Erased erased) {
      end(errand, ErrandState.DONE, erased.gone(), "", now);
    } else if (outcome instanceof Outcome.Refused refused) {
      end(errand, ErrandState.REFUSED, 0, claim.known().scrubbed(refused.reason()), now);
    } else if (outcome instanceof Outcome.Trouble trouble) {
      var due = Pauses.afterTrouble(errand.attempts() + 1, now, errand.deadline());
      errands.again(errand.id(), claim.lease(), due, trouble.words(), null);
    } else {
      var due = Pauses.afterPromise(now, errand.deadline());
      errands.again(errand.id(), claim.lease(), due, "", now);
    }
  }

  /**
   * Takes an answer that came by itself. The same one again changes nothing.
   *
   * @throws Problem conflict when it was answered differently before
   */
  @Transactional
  Errand acknowledge(UUID id, Said said) {
    var erasure = errands.find(id).orElseThrow(ErrandLedger::none).erasure();
    var envelope = errands.lockEnvelope(erasure);
    var found = errands.lock(id).orElseThrow(ErrandLedger::none);
    var wanted = said.status() == Said.Status.ERASED ? ErrandState.DONE : ErrandState.REFUSED;
    if (found.state() == wanted) {
      return found;
    }
    if (found.state() == ErrandState.DONE || found.state() == ErrandState.REFUSED) {
      throw Problem.of(CommonProblem.CONFLICT, "This was answered differently before.");
    }
    var reason = wanted == ErrandState.REFUSED ? scrubbed(found, envelope, said.reason()) : "";
    end(found, wanted, wanted == ErrandState.DONE ? said.gone() : 0, reason, now());
    return errands.lock(id).orElseThrow(ErrandLedger::none);
  }

  /** Late, when nothing is sealed any more, nobody could tell a name from other words. */
  private String scrubbed(Errand errand, Optional<Envelope> envelope, String reason) {
    return envelope
        .map(one -> locker.unseal(errand.erasure(), one).scrubbed(reason))
        .orElse("No reason is kept, since it came after the time.");
  }

  static Problem none() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such request.");
  }

  private void end(Errand errand, ErrandState state, long gone, String reason, Instant now) {
    errands.end(errand.id(), state, gone, reason, now);
    if (errands.waiting(errand.erasure()) == 0) {
      errands.unseal(errand.erasure());
    }
    events.publish(fact(errand, state, gone));
  }

  private static DomainEvent fact(Errand errand, ErrandState state, long gone) {
    return switch (state) {
      case DONE -> new ConnectorAcknowledged(errand.erasure(), errand.connector(), gone);
      case REFUSED -> new ConnectorRefused(errand.erasure(), errand.connector());
      case OVERDUE -> new ConnectorOverdue(errand.erasure(), errand.connector());
      case WAITING -> throw new IllegalArgumentException("That is no end");
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(MILLIS);
  }
}
