package io.troth.eventbus;

import java.util.List;

/** A part of the log, or why there is none. */
public sealed interface LogSlice {

  /**
   * Facts in the order of their places.
   *
   * @param upTo where the next part begins: everything up to here is told or was not asked for
   * @param more whether further facts were there already
   */
  record Facts(List<PlacedFact> facts, long upTo, boolean more) implements LogSlice {
    public Facts {
      facts = List.copyOf(facts);
    }

    /** No more than the first so many of them; the rest follows after {@link #upTo}. */
    public Facts first(int most) {
      return facts.size() <= most
          ? this
          : new Facts(facts.subList(0, most), facts.get(most - 1).place(), true);
    }
  }

  /** A fact and where it stands in the log. */
  record PlacedFact(long place, StoredFact fact) {}

  /**
   * The place is older than what is kept, or none of this log's: facts may have been missed.
   *
   * @param oldest the place from which one can begin anew
   */
  record Forgotten(long oldest) implements LogSlice {}
}
