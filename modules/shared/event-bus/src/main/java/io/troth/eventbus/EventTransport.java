package io.troth.eventbus;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries facts out of this database to where others read them. At least once: a replica that dies
 * between handing over and noting it leaves the fact to be carried again, under the same id. In
 * order per subject: the next fact of a subject is given only after the one before it is there.
 *
 * <p>Unlike an {@link EventListener} a transport works outside any transaction and on many facts at
 * once, and a system that is away makes facts wait without ever parking them.
 */
public interface EventTransport {

  /**
   * Stable name, unique among transports and listeners, of the form of {@link EventListener#name}.
   */
  String name();

  /**
   * Whether facts are carried at all. Asked once, at the start; what is published while it says no
   * is never carried.
   */
  boolean enabled();

  /**
   * Hands facts over and waits until it is known what became of each. At most one of each stream is
   * in the list. Takes well less than the {@code carry-lease} of the settings.
   *
   * @param facts of any tenants, never empty
   * @return what became of each, by its id; one that is missing counts as {@link Fate#AWAY}
   */
  Map<UUID, Fate> carry(List<StoredFact> facts);

  /** What became of a fact. */
  enum Fate {
    /** Safely at the other side. */
    THERE,
    /** The other side could not be reached or did not answer in time: tried again until it does. */
    AWAY,
    /** Will never be taken as it is, for example because it is too large: parked for a person. */
    REFUSED
  }
}
