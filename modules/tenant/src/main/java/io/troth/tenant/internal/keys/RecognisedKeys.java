package io.troth.tenant.internal.keys;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.internal.directory.ShortMemory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whose key this is. Keys are remembered for five seconds; when one was last used is written
 * at most once a minute and replica.
 */
@Singleton
final class RecognisedKeys {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration USE_WRITTEN = Duration.ofMinutes(1);

  private final KeyStatements statements;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final InstantSource clock;
  private final ShortMemory<Place, StoredKey> keys = new ShortMemory<>(FRESH);
  private final Map<Place, Instant> uses = new ConcurrentHashMap<>();

  RecognisedKeys(
      KeyStatements statements, TenantDirectory directory, TenantScope scope, InstantSource clock) {
    this.statements = statements;
    this.directory = directory;
    this.scope = scope;
    this.clock = clock;
  }

  /** A key that was proved, and whose it is. */
  record Recognised(TenantId tenant, StoredKey key) {}

  private record Place(TenantId tenant, UUID id) {}

  /** Empty when the text is no key that admits anybody now. */
  Optional<Recognised> recognise(String text) {
    return KeyText.parse(text)
        .flatMap(
            given -> directory.bySlug(given.slug()).flatMap(owner -> prove(owner.id(), given)));
  }

  private Optional<Recognised> prove(TenantId tenant, KeyText given) {
    return scope.call(
        tenant,
        () -> {
          var place = new Place(tenant, given.id());
          var now = clock.instant();
          var key =
              keys.get(place, p -> statements.find(p.tenant(), p.id()))
                  .filter(stored -> stored.admits(given.hash(), now));
          key.ifPresent(stored -> noteUse(place, now));
          return key.map(stored -> new Recognised(tenant, stored));
        });
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyGone gone) {
    keys.forget(new Place(gone.tenant(), gone.id()));
  }

  private void noteUse(Place place, Instant now) {
    var noted =
        uses.merge(place, now, (last, next) -> last.plus(USE_WRITTEN).isAfter(next) ? last : next);
    if (noted.equals(now)) {
      statements.used(place.tenant(), place.id(), now);
    }
  }
}
