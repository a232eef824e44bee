package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/** Seals what signing in at a provider needs, under the tenant's own key. */
@Singleton
final class Seals {

  static final byte[] SECRET = "people-provider/client-secret".getBytes(UTF_8);
  private static final byte[] TRIP = "people-provider/trip".getBytes(UTF_8);
  private static final int LONGEST = 3_000;

  private final TenantKeys keys;

  Seals(TenantKeys keys) {
    this.keys = keys;
  }

  byte[] seal(String secret) {
    return keys.wrap(Purpose.SIGN_IN, secret.getBytes(UTF_8), SECRET);
  }

  String open(byte[] sealedSecret) {
    return new String(keys.unwrap(Purpose.SIGN_IN, sealedSecret, SECRET), UTF_8);
  }

  /** Sealed anew, so that what was read before a rotation is not written after it. */
  byte[] again(byte[] sealedSecret) {
    return seal(open(sealedSecret));
  }

  /** The text of a cookie. */
  String seal(Trip trip) {
    var sealed = keys.wrap(Purpose.SIGN_IN, trip.bytes(), TRIP);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The trip of a cookie; empty when it is none that was sealed here for this tenant. */
  Optional<Trip> trip(String cookie) {
    if (cookie.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var sealed = Base64.getUrlDecoder().decode(cookie);
      return Optional.of(Trip.read(keys.unwrap(Purpose.SIGN_IN, sealed, TRIP)));
    } catch (IllegalArgumentException | IllegalStateException forged) {
      return Optional.empty();
    }
  }
}
