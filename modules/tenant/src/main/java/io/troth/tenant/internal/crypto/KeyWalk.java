package io.troth.tenant.internal.crypto;

import io.troth.tenant.internal.crypto.WalkStatements.Walk;
import io.troth.tenant.spi.WrappedValues;
import io.troth.tenant.spi.WrappedValues.Anew;
import io.troth.tenant.spi.WrappedValues.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Wraps the next values of the current tenant anew, in one short transaction that also says how far
 * it came: a crash costs a step. A round that met something earlier is followed by another one, so
 * that the last word is a look at everything that found nothing.
 */
@ApplicationScoped
class KeyWalk {

  private static final int AT_ONCE = 200;

  private final WalkStatements walks;
  private final Instance<WrappedValues> places;
  private final KeyRing ring;
  private final InstantSource clock;

  KeyWalk(WalkStatements walks, Instance<WrappedValues> places, KeyRing ring, InstantSource clock) {
    this.walks = walks;
    this.places = places;
    this.ring = ring;
    this.clock = clock;
  }

  /**
   * Takes a step.
   *
   * @return whether one was to be taken
   */
  @Transactional
  boolean step() {
    var walk = walks.take();
    walk.ifPresent(one -> walks.save(step(one, place(one.place()))));
    return walk.isPresent();
  }

  private WrappedValues place(String id) {
    return places.stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody knows the values of " + id));
  }

  private Walk step(Walk walk, WrappedValues place) {
    var found = place.after(walk.after(), AT_ONCE);
    if (found.isEmpty()) {
      return ended(walk);
    }
    var anew = found.stream().flatMap(one -> anew(place, one).stream()).toList();
    place.replace(anew);
    return new Walk(
        walk.place(),
        walk.generation(),
        Optional.of(found.get(found.size() - 1).key()),
        walk.looked() + found.size(),
        walk.changed() + anew.size(),
        walk.missed() || !anew.isEmpty(),
        Optional.empty());
  }

  private Optional<Anew> anew(WrappedValues place, Stored one) {
    return ring.anew(place.purpose(), one.wrapped(), one.context())
        .map(after -> new Anew(one.key(), one.wrapped(), after));
  }

  private Walk ended(Walk walk) {
    var finished = walk.missed() ? Optional.<Instant>empty() : now();
    var looked = walk.missed() ? 0 : walk.looked();
    return new Walk(
        walk.place(), walk.generation(), Optional.empty(), looked, walk.changed(), false, finished);
  }

  private Optional<Instant> now() {
    return Optional.of(clock.instant());
  }

  List<WrappedValues> places() {
    return places.stream().toList();
  }
}
