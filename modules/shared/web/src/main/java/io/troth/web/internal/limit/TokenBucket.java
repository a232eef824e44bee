package io.troth.web.internal.limit;

/**
 * Holds as many calls as a minute allows and refills evenly. Thread-safe; the time is handed in.
 */
final class TokenBucket {

  private static final double MINUTE = 60_000;

  private final int perMinute;
  private double calls;
  private long at;

  TokenBucket(int perMinute, long now) {
    this.perMinute = perMinute;
    this.calls = perMinute;
    this.at = now;
  }

  /**
   * Takes one call if there is one.
   *
   * @param now milliseconds; earlier than the last time counts as the last time
   */
  synchronized Take take(long now) {
    calls = Math.min(perMinute, calls + Math.max(0, now - at) * perMinute / MINUTE);
    at = Math.max(at, now);
    var allowed = calls >= 1;
    if (allowed) {
      calls -= 1;
    }
    return new Take(
        allowed, perMinute, (int) calls, seconds(1 - calls), seconds(perMinute - calls));
  }

  private long seconds(double missing) {
    return missing <= 0 ? 0 : (long) Math.ceil(missing * MINUTE / perMinute / 1000);
  }

  /**
   * The outcome of one call.
   *
   * @param left calls left now
   * @param retryAfter seconds until there is a call again; 0 when there is one
   * @param fullAfter seconds until the bucket is full
   */
  record Take(boolean allowed, int perMinute, int left, long retryAfter, long fullAfter) {}
}
