package io.troth.eventbus.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts facts in the order in which they are told: by age, as their identifiers say, but those of
 * one stream always by their positions. Identifiers of one moment, or of two replicas whose clocks
 * differ, may contradict the positions; then the stream's facts change places among themselves.
 */
final class FeedOrder {

  /** As the database sorts sixteen bytes. */
  private static final Comparator<UUID> UNSIGNED =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private FeedOrder() {}

  /** A fact without a place. */
  record Unplaced(UUID event, UUID stream, long position) {}

  static List<Unplaced> of(List<Unplaced> facts) {
    var byAge = new ArrayList<>(facts);
    byAge.sort(Comparator.comparing(Unplaced::event, UNSIGNED));
    var inTurn = turns(facts);
    return byAge.stream().map(slot -> next(inTurn, slot.stream())).toList();
  }

  private static Map<UUID, Iterator<Unplaced>> turns(List<Unplaced> facts) {
    var streams = new HashMap<UUID, List<Unplaced>>();
    for (var fact : facts) {
      streams.computeIfAbsent(fact.stream(), stream -> new ArrayList<>()).add(fact);
    }
    var turns = new HashMap<UUID, Iterator<Unplaced>>();
    streams.forEach(
        (stream, own) -> {
          own.sort(Comparator.comparingLong(Unplaced::position));
          turns.put(stream, own.iterator());
        });
    return turns;
  }

  private static Unplaced next(Map<UUID, Iterator<Unplaced>> turns, UUID stream) {
    var turn = turns.get(stream);
    if (turn == null) {
      throw new IllegalStateException("A fact of no stream");
    }
    return turn.next();
  }
}
