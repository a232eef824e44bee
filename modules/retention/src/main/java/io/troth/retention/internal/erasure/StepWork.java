package io.troth.retention.internal.erasure;

import io.troth.eventbus.Events;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.Hold;
import io.troth.retention.api.Holds;
import io.troth.retention.internal.certificate.CertificateShelf;
import io.troth.retention.internal.hold.Gate;
import io.troth.retention.internal.journal.Journal;
import io.troth.retention.internal.journal.JournalEntry;
import io.troth.retention.spi.OutsideEraser;
import io.troth.subject.api.PersonKeys;
import io.troth.subject.api.PersonKeys.KeyPrint;
import io.troth.subject.api.event.SubjectErased;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Single steps, each a transaction that also records it. Each renews the lease first: whoever lost
 * it does nothing more.
 */
@ApplicationScoped
class StepWork {

  private final ErasureStatements erasures;
  private final RecordStatements records;
  private final Holds holds;
  private final Gate gate;
  private final Rooms rooms;
  private final PersonKeys keys;
  private final Journal journal;
  private final Sealer sealer;
  private final Findings findings;
  private final CertificateShelf certificates;
  private final Events events;
  private final CurrentTenant tenant;
  private final UniqueIds ids;
  private final ErasureSettings settings;
  private final InstantSource clock;

  StepWork(
      ErasureStatements erasures,
      RecordStatements records,
      Holds holds,
      Gate gate,
      Rooms rooms,
      PersonKeys keys,
      Journal journal,
      Sealer sealer,
      Findings findings,
      CertificateShelf certificates,
      Events events,
      CurrentTenant tenant,
      UniqueIds ids,
      ErasureSettings settings,
      InstantSource clock) {
    this.erasures = erasures;
    this.records = records;
    this.holds = holds;
    this.gate = gate;
    this.rooms = rooms;
    this.keys = keys;
    this.journal = journal;
    this.sealer = sealer;
    this.findings = findings;
    this.certificates = certificates;
    this.events = events;
    this.tenant = tenant;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Another replica goes on with it. */
  static final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Transactional
  Optional<Claim> claim() {
    var now = clock.instant();
    var lease = ids.next();
    return erasures.claim(now, lease, now.plus(settings.lease())).map(row -> new Claim(row, lease));
  }

  /**
   * Begins, unless a hold keeps the person; one that is placed at the same moment is seen by one of
   * the two. Once begun there is no way back: what is needed without the key is noted here.
   *
   * @return the hold that wins
   */
  @Transactional
  Optional<Hold> begin(Claim claim) {
    gate.pass();
    var keeping = holds.on(claim.person()).stream().findFirst();
    if (keeping.isPresent()) {
      var again = clock.instant().plus(settings.askAgain());
      erasures.held(claim.id(), claim.lease(), again);
      return keeping;
    }
    var people = new ArrayList<SubjectRef>(List.of(claim.person()));
    people.addAll(rooms.alsoKnownAs(claim.person()));
    people.forEach(person -> records.person(claim.id(), person));
    rooms
        .prepare(claim.person())
        .forEach((room, share) -> records.share(claim.id(), claim.person(), room, share));
    var print = keys.print(claim.person()).map(KeyPrint::text);
    var seal = sealer.seal(claim.row());
    erasures.begun(claim.id(), claim.lease(), clock.instant(), print, seal);
    return Optional.empty();
  }

  @Transactional
  void step(Claim claim, String step) {
    if (!erasures.renew(claim.id(), claim.lease(), clock.instant().plus(settings.lease()))) {
      throw new LeaseLostException();
    }
    var row = erasures.find(claim.id()).orElseThrow();
    var now = clock.instant();
    if (step.startsWith(Steps.ROOM)) {
      empty(row, rooms.named(step.substring(Steps.ROOM.length())));
    } else {
      switch (step) {
        case Steps.JOURNAL -> write(row, now);
        case Steps.KEY -> destroy(row, now);
        case Steps.STRAGGLERS -> rooms.all().forEach(holder -> empty(row, holder));
        case Steps.OUTSIDE -> erasures.unseal(row.id());
        case Steps.CERTIFICATE -> certificates.issue(row.id(), findings.of(row, now));
        case Steps.FACT -> tell(row, claim, now);
        default -> throw new IllegalArgumentException("No step: " + step);
      }
    }
    records.step(row.id(), step, now);
  }

  private void write(ErasureRow row, Instant now) {
    var others =
        records.people(row.id()).stream().filter(one -> !one.equals(row.person())).toList();
    var people = new ArrayList<SubjectRef>(List.of(row.person()));
    people.addAll(others);
    var entry =
        new JournalEntry(
            row.id(), tenant.require(), people, row.ground(), row.askedAt(), now, row.keyPrint());
    erasures.written(row.id(), journal.append(entry));
  }

  private void destroy(ErasureRow row, Instant now) {
    records.people(row.id()).forEach(keys::destroy);
    erasures.keyDestroyed(row.id(), now);
  }

  private void empty(ErasureRow row, PersonalDataHolder holder) {
    for (var person : records.people(row.id())) {
      records.share(row.id(), person, holder.id(), holder.erase(person));
    }
  }

  private void tell(ErasureRow row, Claim claim, Instant now) {
    records.people(row.id()).forEach(person -> events.publish(new SubjectErased(person)));
    erasures.done(row.id(), claim.lease(), now);
  }

  @Transactional
  void told(Claim claim, OutsideEraser system, OutsideEraser.Reply reply) {
    records.told(claim.id(), system, reply, clock.instant());
  }

  @Transactional
  void later(Claim claim) {
    erasures.later(claim.id(), claim.lease(), clock.instant().plus(settings.askAgain()));
  }

  @Transactional
  void failed(Claim claim, Instant again, String trouble) {
    erasures.failed(claim.id(), claim.lease(), again, trouble);
  }
}
