package io.troth.tenant.internal.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.web.outbound.TargetUrl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * What providers say of themselves, remembered for some minutes by issuer: the same for every
 * tenant that names it. A token with a key we do not know has the keys fetched anew, at most once a
 * minute, so that a provider may change its keys at any time and nobody can make us ask for ever.
 */
@Singleton
final class Discovery {

  private static final int MOST = 1_000;
  private static final Duration KEYS_AT_MOST_EVERY = Duration.ofMinutes(1);
  private static final String KEYS = "Its keys";

  private final ProviderCalls calls;
  private final InstantSource clock;
  private final Duration remember;
  private final Cache<String, Known<Metadata>> descriptions = bounded();
  private final Cache<TargetUrl, Known<KeySet>> keys = bounded();

  Discovery(ProviderCalls calls, ProviderSettings settings, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
    this.remember = settings.remember();
  }

  private record Known<T>(T value, Instant at) {

    boolean isYoungerThan(Duration age, Instant now) {
      return Duration.between(at, now).abs().compareTo(age) < 0;
    }
  }

  /** As remembered, or fetched now. */
  Metadata metadata(String issuer) throws ProviderException {
    var known = descriptions.getIfPresent(issuer);
    return known != null && known.isYoungerThan(remember, clock.instant())
        ? known.value()
        : fetch(issuer);
  }

  /** Fetched now, whatever is remembered. */
  Metadata fetch(String issuer) throws ProviderException {
    var reach = calls.reach();
    var url = TargetUrl.parse(Metadata.address(issuer), reach);
    var metadata = Metadata.read(calls.get(url, Metadata.WHAT), issuer, reach);
    descriptions.put(issuer, new Known<>(metadata, clock.instant()));
    return metadata;
  }

  /** The key that a token names; empty when the provider has none of that name now. */
  Optional<JsonWebKey> key(Metadata metadata, @Nullable String kid, String algorithm)
      throws ProviderException {
    var now = clock.instant();
    var known = keys.getIfPresent(metadata.keys());
    if (known != null && known.isYoungerThan(remember, now)) {
      var found = known.value().find(kid, algorithm);
      if (found.isPresent() || known.isYoungerThan(KEYS_AT_MOST_EVERY, now)) {
        return found;
      }
    }
    return fetchKeys(metadata).find(kid, algorithm);
  }

  /** Fetched now, whatever is remembered. */
  KeySet fetchKeys(Metadata metadata) throws ProviderException {
    var fetched = KeySet.read(calls.get(metadata.keys(), KEYS));
    keys.put(metadata.keys(), new Known<>(fetched, clock.instant()));
    return fetched;
  }

  private static <K, V> Cache<K, V> bounded() {
    return Caffeine.newBuilder().maximumSize(MOST).build();
  }
}
