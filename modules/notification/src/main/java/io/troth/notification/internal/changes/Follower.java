package io.troth.notification.internal.changes;

import io.troth.eventbus.LogSlice.Facts;
import io.troth.kernel.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Somebody who waits for facts. Only the thread that serves them touches it once it waits. */
final class Follower {

  private final TenantId tenant;
  private final UUID key;
  private final Set<String> types;
  private final long rhythm;
  private final Ear ear;
  private long place;
  private long toldAt = System.nanoTime();
  private long admittedAt = toldAt;

  /**
   * @param rhythm after how much silence it wants to hear something all the same
   * @param place up to where it knows everything
   */
  Follower(TenantId tenant, UUID key, Set<String> types, Duration rhythm, long place, Ear ear) {
    this.tenant = tenant;
    this.key = key;
    this.types = types;
    this.rhythm = rhythm.toNanos();
    this.place = place;
    this.ear = ear;
  }

  /** How it is told. Each answer says whether it goes on waiting. */
  interface Ear {

    /** Whether it has taken in what it was told before. */
    boolean isFree();

    boolean facts(Facts facts);

    /** Nothing has happened up to this place. */
    boolean nothing(long place);

    /**
     * There is nothing more to come here: the key was revoked, the tenant suspended, facts were
     * missed. Whoever comes again learns which.
     */
    void end(long place);
  }

  TenantId tenant() {
    return tenant;
  }

  UUID key() {
    return key;
  }

  Set<String> types() {
    return types;
  }

  long place() {
    return place;
  }

  boolean isFree() {
    return ear.isFree();
  }

  boolean isQuiet() {
    return System.nanoTime() - toldAt >= rhythm;
  }

  /** Whether it is time to ask again if its key is good; whoever asks has asked. */
  boolean isToBeAdmitted(Duration every) {
    long now = System.nanoTime();
    boolean due = now - admittedAt >= every.toNanos();
    if (due) {
      admittedAt = now;
    }
    return due;
  }

  /** Tells it what there is; what it did not ask for only moves its place. */
  boolean tell(Facts facts) {
    place = facts.upTo();
    if (facts.facts().isEmpty()) {
      return true;
    }
    toldAt = System.nanoTime();
    return ear.facts(facts);
  }

  boolean beat() {
    toldAt = System.nanoTime();
    return ear.nothing(place);
  }

  void end() {
    ear.end(place);
  }
}
