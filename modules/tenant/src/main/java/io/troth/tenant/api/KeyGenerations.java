package io.troth.tenant.api;

import io.troth.tenant.api.TenantKeys.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The generations of the current tenant's keys that wrap other values. A new generation wraps what
 * is written from then on; what was written before is wrapped anew in the background, and as soon
 * as nothing is under the earlier generation it is destroyed. Keys that make hashes have one
 * generation for good: whoever holds a link, a return path or a device's secret holds a hash under
 * them, and nobody could make it anew.
 */
public interface KeyGenerations {

  /**
   * Makes a new generation of every key that wraps, at once on all replicas.
   *
   * @throws io.troth.kernel.Problem conflict while several earlier generations are still in use
   */
  void renew();

  /**
   * Goes on with wrapping anew now instead of waiting for the background: up to 50 short
   * transactions, outside of any other. Destroys what nothing is under any more.
   *
   * @return whether an earlier generation is still there
   */
  boolean goOn();

  State state();

  /** When the oldest key that wraps was made; costs one statement. */
  Optional<Instant> oldest();

  /** The age at which a key is renewed by itself; empty when never. */
  Optional<Duration> renewedAfter();

  /**
   * Where the keys stand.
   *
   * @param masterKey name of the newest master key
   * @param underEarlierMaster the tenant's keys that are still wrapped by an earlier master key
   * @param renewedAfter the age at which a key is renewed by itself; empty when never
   */
  record State(
      List<Key> keys, String masterKey, long underEarlierMaster, Optional<Duration> renewedAfter) {

    public State {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The key of one purpose.
   *
   * @param generation counted from 1
   * @param earlier generations that are not destroyed yet, oldest first
   */
  record Key(
      Purpose purpose, int generation, Instant madeAt, List<Earlier> earlier, List<Place> places) {

    public Key {
      earlier = List.copyOf(earlier);
      places = List.copyOf(places);
    }
  }

  /** A generation that something may still be under. */
  record Earlier(int generation, Instant madeAt, Instant replacedAt) {}

  /**
   * Where values under the key are stored.
   *
   * @param total how many there are
   * @param looked how many the walk has looked at
   * @param changed how many it has wrapped anew
   * @param finishedAt when nothing was left to wrap anew; empty while it goes on or was never
   *     needed
   */
  record Place(
      String id,
      String title,
      long total,
      long looked,
      long changed,
      boolean underWay,
      Optional<Instant> finishedAt) {}
}
