package io.troth.eventbus.internal;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.EventLog;
import io.troth.eventbus.LogSlice;
import io.troth.eventbus.RecordedFact;
import io.troth.eventbus.internal.FeedStatements.Head;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Gives facts their places and reads them by place. Placing happens when somebody reads, one reader
 * at a time over all replicas, to what is committed by then: a transaction that commits late gets a
 * late place, whenever it began, and no publisher waits for another.
 */
@Singleton
@Unremovable
final class Feed implements EventLog {

  private static final int BATCH = 1_000;
  private static final int MOST = 1_000;

  private final FeedStatements statements;
  private final Catalogue catalogue;

  Feed(FeedStatements statements, Catalogue catalogue) {
    this.statements = statements;
    this.catalogue = catalogue;
  }

  @Override
  public List<String> types() {
    return catalogue.typeIds();
  }

  @Override
  public Optional<RecordedFact> find(UUID id) {
    return statements.find(id);
  }

  @Override
  public long oldest() {
    return statements.head().swept();
  }

  @Override
  public long newest() {
    place();
    return statements.head().last();
  }

  @Override
  public LogSlice after(long place, Set<String> types, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    place();
    var head = statements.head();
    var facts = statements.between(place, head.last(), types, limit + 1);
    var kept = statements.head().swept();
    if (place < kept || place > head.last()) {
      return new LogSlice.Forgotten(kept);
    }
    if (facts.size() <= limit) {
      return new LogSlice.Facts(facts, head.last(), false);
    }
    var told = facts.subList(0, limit);
    return new LogSlice.Facts(told, told.get(limit - 1).place(), true);
  }

  /** Places all that waits, batch after batch. */
  private void place() {
    if (statements.waiting()) {
      whileFull(this::placeBatch);
    }
  }

  private int placeBatch() {
    var head = statements.lock();
    var facts = FeedOrder.of(statements.unplaced(BATCH));
    statements.place(facts, head.last());
    statements.advance(new Head(head.last() + facts.size(), head.swept()));
    return facts.size();
  }

  /** Forgets the places of facts older than that identifier. */
  void sweep(UUID before) {
    whileFull(() -> sweepUnread(before));
    long upTo =
        statements
            .firstYoung(before)
            .map(young -> young - 1)
            .orElseGet(() -> statements.head().last());
    whileFull(() -> sweepRead(upTo));
  }

  /**
   * What nobody read in all that time. Whoever comes now with an old place must learn that there
   * was more: hence a place that stands for what is gone.
   */
  private int sweepUnread(UUID before) {
    var head = statements.lock();
    int gone = statements.forgetUnplaced(before, BATCH);
    if (gone > 0) {
      statements.advance(new Head(head.last() + 1, head.last() + 1));
    }
    return gone;
  }

  private int sweepRead(long upTo) {
    var head = statements.lock();
    if (upTo > head.swept()) {
      statements.advance(new Head(head.last(), upTo));
    }
    return statements.forgetPlaced(upTo, BATCH);
  }

  private static void whileFull(IntSupplier batch) {
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(batch::getAsInt);
    } while (done == BATCH);
  }
}
