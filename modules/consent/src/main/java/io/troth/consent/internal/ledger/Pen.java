package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActView;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.facts.PersonFiles.LockedFile;
import io.troth.eventbus.Events;
import io.troth.kernel.Actor;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.PolicyTimeline;
import io.troth.tenancy.CurrentActor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes acts: into the ledger, into the person's file and onto the bus, all in the caller's
 * transaction. The file must have been locked in it.
 */
@Singleton
class Pen {

  private final PersonFiles files;
  private final LedgerStatements ledger;
  private final Events events;
  private final CurrentActor caller;
  private final UniqueIds ids;

  Pen(
      PersonFiles files,
      LedgerStatements ledger,
      Events events,
      CurrentActor caller,
      UniqueIds ids) {
    this.files = files;
    this.ledger = ledger;
    this.events = events;
    this.caller = caller;
    this.ids = ids;
  }

  List<ActView> write(PersonFile file, PolicyTimeline timeline, List<NewAct> acts) {
    return write(new LockedFile(file, Optional.empty()), timeline, acts);
  }

  List<ActView> write(LockedFile locked, PolicyTimeline timeline, List<NewAct> acts) {
    var entries = entries(locked.own(), timeline, acts, caller.get());
    files.save(locked, added(locked.own(), timeline, acts), Optional.of(timeline.policy()));
    return publish(entries);
  }

  /** The acts in their places after what is in the file. */
  List<Entry> entries(PersonFile file, PolicyTimeline timeline, List<NewAct> acts, Actor actor) {
    var entries = new ArrayList<Entry>();
    for (var act : acts) {
      var ordinal = file.lastOrdinal() + entries.size() + 1;
      entries.add(Entry.of(ids.next(), file.subject(), ordinal, timeline.policy(), act, actor));
    }
    return entries;
  }

  /** The file with the acts. */
  static PersonFile added(PersonFile file, PolicyTimeline timeline, List<NewAct> acts) {
    var facts = file.under(timeline.policy());
    for (var act : acts) {
      facts = act.addedTo(facts);
    }
    return file.with(timeline.policy(), facts).afterActs(acts.size());
  }

  List<ActView> publish(List<Entry> entries) {
    ledger.add(entries);
    events.publishAll(entries.stream().map(Entry::fact).toList());
    return entries.stream().map(Entry::act).toList();
  }

  UUID nextId() {
    return ids.next();
  }

  Actor actor() {
    return caller.get();
  }
}
