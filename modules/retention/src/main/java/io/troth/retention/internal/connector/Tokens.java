package io.troth.retention.internal.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a system proves by that it answers the request it was sent: the request's id, signed under a
 * key of the tenant. The key is that of mail links; what is signed begins differently.
 */
@Singleton
class Tokens {

  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

  private final TenantKeys keys;

  Tokens(TenantKeys keys) {
    this.keys = keys;
  }

  String of(UUID errand) {
    return errand + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(errand));
  }

  /** The request it is for; empty when it was not made here, for this tenant. */
  Optional<UUID> read(String token) {
    var parts = FORM.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var errand = UUID.fromString(parts.group(1));
      var signature = Base64.getUrlDecoder().decode(parts.group(2));
      return MessageDigest.isEqual(signature, signature(errand))
          ? Optional.of(errand)
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] signature(UUID errand) {
    return keys.mac(Purpose.LINK, ("connector-acknowledgement/" + errand).getBytes(UTF_8));
  }
}
