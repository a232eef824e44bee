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

  /**
   * Takes one try, before its outcome is known: tries at the same moment count as well.
   *
   * @return how long to wait instead; zero when the try may be made
   */
  public synchronized Duration take(String who, Instant now) {
    double failures = level(who, now);
    double over = failures - (burst - 1);
    if (over > 0.001) {
      return Duration.ofMillis((long) Math.ceil(over * forgiveness.toMillis()));
    }
    buckets.put(who, new Bucket(failures + 1, now));
    if (buckets.size() > LIMIT) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return Duration.ZERO;
  }

  /** Gives back a try that was no failure. */
  public synchronized void giveBack(String who, Instant now) {
    buckets.put(who, new Bucket(Math.max(0, level(who, now) - 1), now));
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
