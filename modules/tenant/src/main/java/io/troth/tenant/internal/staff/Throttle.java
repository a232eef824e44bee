package io.troth.tenant.internal.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures and makes a caller wait: a bucket that holds some failures and empties over time.
 * Kept in the memory of one replica, the least recent forgotten first; a caller who spreads over N
 * replicas gets at most N times as many tries.
 */
public final class Throttle {

  private static final int LIMIT = 50_000;

  private final int burst;
  private final Duration forgiveness;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A throttle.
   *
   * @param burst failures that cost nothing
   * @param forgiveness after how long one failure is forgotten
   */
  public Throttle(int burst, Duration forgiveness) {
    this.burst = burst;
    this.forgiveness = forgiveness;
  }

  private record Bucket(double failures, Instant at) {}

  /** How long to wait before the next try; zero when there is nothing to wait for. */
  public synchronized Duration wait(String who, Instant now) {
    double over = level(who, now) - burst;
    if (over < 0) {
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) Math.ceil((over + 1) * forgiveness.toMillis()));
  }

  public synchronized void failed(String who, Instant now) {
    buckets.put(who, new Bucket(level(who, now) + 1, now));
    if (buckets.size() > LIMIT) {
      buckets.remove(buckets.keySet().iterator().next());
    }
  }

  public synchronized void forgive(String who) {
    buckets.remove(who);
  }

  private double level(String who, Instant now) {
    var bucket = buckets.get(who);
    if (bucket == null) {
      return 0;
    }
    double passed = Math.max(0, Duration.between(bucket.at(), now).toMillis());
    return Math.max(0, bucket.failures() - passed / forgiveness.toMillis());
  }
}
