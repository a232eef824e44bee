package io.troth.consent.internal.stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which answers must be forgotten. A change is noted in the transaction that makes it, so that it
 * is there exactly when its cause is; no two notes wait for each other. Batches are made when
 * somebody asks: one after the other over all replicas, each of what was committed by then. So
 * "after batch n" leaves out nothing, however transactions overlap.
 */
@Singleton
public class ChangeLog {

  private static final int BATCH = 1_000;
  private static final int MOST_PEOPLE = 5_000;
  private static final int SWEPT_AT_ONCE = 1_000;
  private static final int MILLIS_SHIFT = 16;

  private final ChangeStatements statements;
  private final UniqueIds ids;

  ChangeLog(ChangeStatements statements, UniqueIds ids) {
    this.statements = statements;
    this.ids = ids;
  }

  /**
   * What must be forgotten.
   *
   * @param upTo the batch it goes up to
   * @param everything whether no answer about anybody stands
   */
  record Forgotten(long upTo, boolean everything, List<SubjectRef> people) {
    static Forgotten everything(long upTo) {
      return new Forgotten(upTo, true, List.of());
    }

    boolean nothing() {
      return !everything && people.isEmpty();
    }
  }

  /** Something became known of this person; to be called in the transaction that records it. */
  public void note(SubjectRef person) {
    note(List.of(person));
  }

  /** As for one, with one statement for all of them. */
  public void note(List<SubjectRef> people) {
    statements.note(people, ids);
  }

  /** The answers about everybody may be others now; to be called in a transaction. */
  public void noteEverybody() {
    statements.noteEverybody(ids.next());
  }

  /** Makes batches of what waits; to be called outside of transactions. */
  void place() {
    while (statements.waiting() && placed() == BATCH) {
      // There may be more.
    }
  }

  private int placed() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var batch = statements.nextBatch();
              var changes = statements.take(BATCH);
              statements.place(changes, batch);
              return changes.size();
            });
  }

  /** The newest batch: whoever begins now has nothing to forget. */
  long newest() {
    return statements.stand().last();
  }

  /** What must be forgotten by somebody who has heard everything up to a batch. */
  Forgotten since(long heard) {
    var stand = statements.stand();
    if (heard == stand.last()) {
      return new Forgotten(heard, false, List.of());
    }
    if (heard < stand.swept() || heard > stand.last()) {
      return Forgotten.everything(stand.last());
    }
    var people = statements.between(heard, stand.last(), MOST_PEOPLE + 1);
    if (people.size() > MOST_PEOPLE || people.stream().anyMatch(java.util.Optional::isEmpty)) {
      return Forgotten.everything(stand.last());
    }
    var named = people.stream().flatMap(java.util.Optional::stream).toList();
    return new Forgotten(stand.last(), false, named);
  }

  /** Removes what is older than anybody may go on from. */
  void sweep(Instant before) {
    var oldest = new UUID(before.toEpochMilli() << MILLIS_SHIFT, 0);
    int swept;
    do {
      swept =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    var gone = statements.sweep(oldest, SWEPT_AT_ONCE);
                    if (gone > 0) {
                      statements.swept();
                    }
                    return gone;
                  });
    } while (swept == SWEPT_AT_ONCE);
  }
}
