package io.troth.web;

/**
 * Doors that take less than the limits every caller has: what costs a row, and can be knocked at by
 * anybody.
 */
public interface Floods {

  /**
   * Counts one call at a door, in the memory of this replica. A bucket holds one minute's calls.
   *
   * @param door which limit this is, for example {@code device}
   * @param caller who is counted by it, for example an address
   * @param perMinute how many calls are taken
   * @throws io.troth.kernel.Problem {@code too-many-requests}, with {@code Retry-After}
   */
  void count(String door, String caller, int perMinute);
}
