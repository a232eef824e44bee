package io.troth.database;

/** What a commit promises. */
public enum Durability {
  /** On disk before the commit returns: nothing committed is lost, whatever is killed. */
  EVERY_COMMIT(1),
  /** On disk within about a second: for tests, whose data nobody misses. */
  ONCE_A_SECOND(0);

  private final int flushSetting;

  Durability(int flushSetting) {
    this.flushSetting = flushSetting;
  }

  int flushSetting() {
    return flushSetting;
  }
}
