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
  Take take(long now) {
    return take(now, 1);
  }

  /**
   * Takes several calls if there are so many, else none.
   *
   * @param wanted more than a minute's worth counts as a minute's worth
   */
  synchronized Take take(long now, int wanted) {
    var taken = Math.min(wanted, perMinute);
    calls = Math.min(perMinute, calls + Math.max(0, now - at) * perMinute / MINUTE);
    at = Math.max(at, now);
    var allowed = calls >= taken;
    if (allowed) {
      calls -= taken;
    }
    var retryAfter = allowed ? seconds(1 - calls) : Math.max(1, seconds(taken - calls));
    return new Take(allowed, perMinute, (int) calls, retryAfter, seconds(perMinute - calls));
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
