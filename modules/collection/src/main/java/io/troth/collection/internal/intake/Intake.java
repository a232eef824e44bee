package io.troth.collection.internal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Records.Outcome;
import io.troth.collection.internal.inventory.Stock;
import io.troth.eventbus.Events;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes a batch in one transaction: the same statements for one record as for five hundred. */
@ApplicationScoped
class Intake {

  private final Stock stock;
  private final Acquaintances acquaintances;
  private final IntakeStatements statements;
  private final IdentifyingParts identities;
  private final DayStatements days;
  private final Events events;
  private final TenantKeys keys;
  private final CurrentTenant tenant;
  private final CollectionSettings settings;
  private final UniqueIds ids;
  private final InstantSource clock;

  Intake(
      Stock stock,
      Acquaintances acquaintances,
      IntakeStatements statements,
      IdentifyingParts identities,
      DayStatements days,
      Events events,
      TenantKeys keys,
      CurrentTenant tenant,
      CollectionSettings settings,
      UniqueIds ids,
      InstantSource clock) {
    this.stock = stock;
    this.acquaintances = acquaintances;
    this.statements = statements;
    this.identities = identities;
    this.days = days;
    this.events = events;
    this.keys = keys;
    this.tenant = tenant;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  List<Outcome> take(List<NewRecord> records, int unreadable) {
    var batch = new IntakeBatch(ids, clock.instant().truncatedTo(MILLIS));
    var declared = declared(records);
    if (!records.isEmpty()) {
      judge(records, declared, batch);
    }
    var counts = new IntakeCounts(declared);
    counts.unreadable(unreadable);
    batch.outcomes().forEach((record, outcome) -> counts.add(record, outcome));
    write(batch, counts);
    return batch.inOrder();
  }

  private void judge(List<NewRecord> records, Map<String, Declared> declared, IntakeBatch batch) {
    var recordKeys = records.stream().map(this::key).toList();
    var known = statements.known(recordKeys);
    var checked =
        records.stream()
            .map(
                record ->
                    IntakeRules.check(
                        record, declared.get(record.category()), settings.traces(), batch.now()))
            .toList();
    var open = new ArrayList<Checked>();
    for (var i = 0; i < records.size(); i++) {
      if (!known.containsKey(ByteBuffer.wrap(recordKeys.get(i)))) {
        open.add(checked.get(i));
      }
    }
    var people = acquaintances.meet(open);
    for (var i = 0; i < records.size(); i++) {
      batch.take(records.get(i), recordKeys.get(i), checked.get(i), known, people);
    }
  }

  private void write(IntakeBatch batch, IntakeCounts counts) {
    statements.add(batch.rows());
    identities.keep(batch.parts());
    counts.refused().ifPresent(events::publish);
    // Last, and in key order: batches that come together wait for these rows until the other ends.
    days.add(today(batch), counts.all());
  }

  private LocalDate today(IntakeBatch batch) {
    return LocalDate.ofInstant(batch.now(), tenant.profile().orElseThrow().zone());
  }

  private Map<String, Declared> declared(List<NewRecord> records) {
    var named =
        records.stream().map(NewRecord::category).collect(Collectors.toCollection(TreeSet::new));
    if (named.isEmpty()) {
      return Map.of();
    }
    return stock.stocked(named.size() == 1 ? Optional.of(named.first()) : Optional.empty()).stream()
        .filter(one -> named.contains(one.item().id()))
        .collect(Collectors.toMap(one -> one.item().id(), Declared::of));
  }

  private byte[] key(NewRecord record) {
    var text = "record\0" + record.source().length() + record.source() + "\0" + record.key();
    return keys.mac(Purpose.LOOKUP, text.getBytes(UTF_8));
  }
}
