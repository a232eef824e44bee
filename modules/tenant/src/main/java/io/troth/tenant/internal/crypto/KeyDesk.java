package io.troth.tenant.internal.crypto;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.api.event.TenantKeyDestroyed;
import io.troth.tenant.api.event.TenantKeyRenewed;
import io.troth.tenant.internal.crypto.GenerationStatements.Newest;
import io.troth.tenant.internal.crypto.WalkStatements.Walk;
import io.troth.tenant.spi.WrappedValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Renews the current tenant's keys, and destroys generations that nothing is under any more. */
@ApplicationScoped
class KeyDesk implements KeyGenerations {

  private static final Logger LOG = Logger.getLogger(KeyDesk.class);
  private static final int MOST_EARLIER = 5;

  /** So many steps for one tenant, then the others have their turn. */
  private static final int STEPS_AT_ONCE = 50;

  private final GenerationStatements generations;
  private final WalkStatements walks;
  private final KeyWalk walk;
  private final KeyRing ring;
  private final MasterKey master;
  private final CurrentTenant tenant;
  private final Events events;
  private final InstantSource clock;
  private final Optional<Duration> renewAfter;

  KeyDesk(
      GenerationStatements generations,
      WalkStatements walks,
      KeyWalk walk,
      KeyRing ring,
      MasterKey master,
      CurrentTenant tenant,
      Events events,
      InstantSource clock,
      @ConfigProperty(name = "troth.keys.rotate-after", defaultValue = "P90D")
          Duration renewAfter) {
    this.generations = generations;
    this.walks = walks;
    this.walk = walk;
    this.ring = ring;
    this.master = master;
    this.tenant = tenant;
    this.events = events;
    this.clock = clock;
    this.renewAfter = Optional.of(renewAfter).filter(age -> !age.isZero() && !age.isNegative());
  }

  @Override
  @Transactional
  public void renew() {
    var all = generations.newest().stream().filter(key -> key.purpose().wraps()).toList();
    all.forEach(this::requireRoom);
    all.stream().filter(this::hasRoom).forEach(key -> renew(key.purpose()));
  }

  /** A key may also wait for what browsers keep to run out: it is young enough then. */
  private void requireRoom(Newest key) {
    if (!hasRoom(key) && walks.isOpen(key.purpose(), key.generation())) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "Values are still wrapped anew from several earlier keys: wait until some are gone.");
    }
  }

  private boolean hasRoom(Newest key) {
    return generations.earlier(key.purpose()).size() < MOST_EARLIER;
  }

  /** Renews those that are older than they may be. */
  @Transactional
  void renewOld() {
    var before = renewBefore();
    generations.newest().stream()
        .filter(key -> key.purpose().wraps())
        .filter(key -> before.filter(key.madeAt()::isBefore).isPresent())
        .filter(this::hasRoom)
        .forEach(key -> renew(key.purpose()));
  }

  /** Keys made before it are to be renewed. */
  Optional<Instant> renewBefore() {
    return renewAfter.map(age -> clock.instant().minus(age));
  }

  private void renew(Purpose purpose) {
    var now = clock.instant();
    var owner = tenant.require();
    int generation = generations.renew(purpose, number -> ring.next(owner, purpose, number), now);
    walk.places().stream()
        .filter(place -> place.purpose() == purpose)
        .forEach(place -> walks.begin(place.id(), purpose, generation, now));
    events.publish(new TenantKeyRenewed(purpose, generation));
  }

  @Override
  public boolean goOn() {
    for (int step = 0; step < STEPS_AT_ONCE && walk.step(); step++) {
      LOG.debugf("Values are wrapped anew: step %d", step);
    }
    destroyUnused();
    ring.forgetDestroyed();
    return generations.newest().stream()
        .anyMatch(key -> !generations.earlier(key.purpose()).isEmpty());
  }

  /** Destroys what nothing is under. */
  @Transactional
  void destroyUnused() {
    for (var key : generations.newest()) {
      var earlier = generations.earlier(key.purpose());
      if (!earlier.isEmpty() && isUnused(key, earlier.get(earlier.size() - 1))) {
        generations.destroyBefore(key.purpose(), key.generation());
        earlier.forEach(
            one -> events.publish(new TenantKeyDestroyed(key.purpose(), one.generation())));
      }
    }
  }

  private boolean isUnused(Newest key, Earlier last) {
    var outlives =
        walk.places().stream()
            .filter(place -> place.purpose() == key.purpose())
            .map(WrappedValues::outlives)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return !walks.isOpen(key.purpose(), key.generation())
        && !clock.instant().isBefore(last.replacedAt().plus(outlives));
  }

  /** Puts the current tenant's keys under the newest master key. */
  @Transactional
  int wrapUnderNewestMaster() {
    var rows = generations.underOtherMaster(master.newest());
    rows.forEach(
        row ->
            generations.wrapAnew(
                row, ring.underNewest(tenant.require(), row.purpose(), row.secret())));
    return rows.size();
  }

  @Override
  public Optional<Instant> oldest() {
    return generations.newest().stream()
        .filter(key -> key.purpose().wraps())
        .map(Newest::madeAt)
        .min(Instant::compareTo);
  }

  @Override
  public Optional<Duration> renewedAfter() {
    return renewAfter;
  }

  @Override
  @Transactional
  public State state() {
    var going = walks.all().stream().collect(toMap(Walk::place, identity()));
    return new State(
        generations.newest().stream()
            .filter(key -> key.purpose().wraps())
            .sorted(comparing(Newest::purpose))
            .map(key -> key(key, going))
            .toList(),
        master.newest().text(),
        generations.underOtherMaster(master.newest()).size(),
        renewAfter);
  }

  private Key key(Newest key, Map<String, Walk> going) {
    var places =
        walk.places().stream()
            .filter(place -> place.purpose() == key.purpose())
            .sorted(comparing(WrappedValues::id))
            .map(place -> place(place, Optional.ofNullable(going.get(place.id()))))
            .toList();
    return new Key(
        key.purpose(), key.generation(), key.madeAt(), generations.earlier(key.purpose()), places);
  }

  private static Place place(WrappedValues place, Optional<Walk> walk) {
    return new Place(
        place.id(),
        place.title(),
        place.count(),
        walk.map(Walk::looked).orElse(0L),
        walk.map(Walk::changed).orElse(0L),
        walk.filter(one -> one.finishedAt().isEmpty()).isPresent(),
        walk.flatMap(Walk::finishedAt));
  }
}
