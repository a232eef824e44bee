package io.troth.eventbus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The facts of the current tenant, to be read one after the other by whoever hands them on. Each
 * has a place; "everything after place <i>n</i>" leaves nothing out and repeats nothing, however
 * transactions overlap, and the facts about one person come in the order in which they were
 * committed. Between people the order is roughly that of time. Places are kept for {@code
 * troth.events.keep-feed}.
 */
public interface EventLog {

  /** The names of all registered facts, sorted. */
  List<String> types();

  /** One fact, however old. */
  Optional<RecordedFact> find(UUID id);

  /** The place after which everything follows that can still be read. */
  long oldest();

  /** The place after which only follows what is not committed yet. */
  long newest();

  /**
   * Facts after a place.
   *
   * @param place 0 or more, as it was given by this log
   * @param types names of facts; empty for all
   * @param limit 1 to 1,000 facts
   */
  LogSlice after(long place, Set<String> types, int limit);
}
