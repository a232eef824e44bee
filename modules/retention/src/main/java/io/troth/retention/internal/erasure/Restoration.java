package io.troth.retention.internal.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.api.ErasureState;
import io.troth.retention.internal.journal.Journal;
import io.troth.retention.internal.journal.JournalEntry;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Erases again whoever came back with a restored backup. It happens while the application starts:
 * no request is taken and no mail sent before it is done.
 */
@Singleton
public class Restoration {

  private static final Logger LOG = Logger.getLogger(Restoration.class);

  /** After the clock is read, and before anything works. */
  private static final int EARLY = 2;

  private static final int AT_ONCE = 500;

  private final Journal journal;
  private final ErasureStatements erasures;
  private final RecordStatements records;
  private final Rooms rooms;
  private final Conductor conductor;
  private final Subjects subjects;
  private final TenantDirectory tenants;
  private final TenantScope scope;
  private final InstantSource clock;

  Restoration(
      Journal journal,
      ErasureStatements erasures,
      RecordStatements records,
      Rooms rooms,
      Conductor conductor,
      Subjects subjects,
      TenantDirectory tenants,
      TenantScope scope,
      InstantSource clock) {
    this.journal = journal;
    this.erasures = erasures;
    this.records = records;
    this.rooms = rooms;
    this.conductor = conductor;
    this.subjects = subjects;
    this.tenants = tenants;
    this.scope = scope;
    this.clock = clock;
  }

  void atStart(@Observes @Priority(EARLY) StartupEvent started) {
    eraseAgain();
  }

  /**
   * Compares the journal with the people there are.
   *
   * @return how many came back and are erased again
   */
  public int eraseAgain() {
    var content = journal.read();
    content.fault().ifPresent(fault -> LOG.errorf("The journal of erasures is damaged: %s", fault));
    var byTenant =
        content.entries().stream()
            .collect(
                Collectors.groupingBy(
                    JournalEntry::tenant, LinkedHashMap::new, Collectors.toList()));
    var back = 0;
    for (var one : byTenant.entrySet()) {
      back += tenants.byId(one.getKey()).isPresent() ? prepare(one) : 0;
    }
    if (back > 0) {
      LOG.warnf("%d erased people are there: they are erased now, before anything else", back);
      while (conductor.round() > 0) {
        LOG.debug("Erasing again");
      }
      byTenant.forEach(this::requireGone);
    }
    return back;
  }

  /** With somebody who was erased nothing may go on as if they were there. */
  private void requireGone(TenantId tenant, List<JournalEntry> entries) {
    if (tenants.byId(tenant).isPresent()
        && inParts(entries).anyMatch(part -> !scope.call(tenant, () -> there(part)).isEmpty())) {
      throw new IllegalStateException(
          "People who were erased came back with a restored backup and could not be erased again;"
              + " the log says why");
    }
  }

  private int prepare(Map.Entry<TenantId, List<JournalEntry>> ofTenant) {
    return inParts(ofTenant.getValue())
        .mapToInt(part -> scope.call(ofTenant.getKey(), () -> prepare(part)))
        .sum();
  }

  private static Stream<List<JournalEntry>> inParts(List<JournalEntry> entries) {
    return IntStream.range(0, (entries.size() + AT_ONCE - 1) / AT_ONCE)
        .mapToObj(
            part ->
                entries.subList(part * AT_ONCE, Math.min((part + 1) * AT_ONCE, entries.size())));
  }

  private int prepare(List<JournalEntry> entries) {
    var there = there(entries);
    var back = entries.stream().filter(entry -> there.contains(entry.person())).toList();
    var now = clock.instant();
    back.forEach(entry -> QuarkusTransaction.requiringNew().run(() -> again(entry, now)));
    return back.size();
  }

  private Set<SubjectRef> there(List<JournalEntry> entries) {
    return subjects.findAll(entries.stream().map(JournalEntry::person).toList()).values().stream()
        .map(SubjectView::ref)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the backup knew of the erasure itself may be nothing, or half of it. */
  private void again(JournalEntry entry, Instant now) {
    var known = erasures.of(entry.person());
    if (known.isEmpty()) {
      erasures.add(row(entry), now);
    }
    var id = known.map(ErasureRow::id).orElse(entry.erasure());
    entry.people().forEach(person -> records.person(id, person));
    rooms
        .prepare(entry.person())
        .forEach((room, share) -> records.share(id, entry.person(), room, share));
    if (known.map(ErasureRow::state).filter(ErasureState.RUNNING::equals).isEmpty()) {
      // One that was under way goes on; all others were done once, and the person is back.
      records.forgetSteps(id);
      records.returned(id, now);
    }
    erasures.again(id, now, entry.keyPrint());
  }

  private static ErasureRow row(JournalEntry entry) {
    return new ErasureRow(
        entry.erasure(),
        entry.person(),
        ErasureState.RUNNING,
        entry.ground(),
        Optional.empty(),
        entry.askedAt(),
        Actor.SYSTEM,
        0,
        Optional.empty(),
        Optional.empty(),
        entry.keyPrint(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
