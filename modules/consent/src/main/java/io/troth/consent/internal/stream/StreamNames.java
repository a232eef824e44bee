package io.troth.consent.internal.stream;

import io.troth.tenant.api.TenantKeys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Names of live streams: until when and whose, under a tenant's key. Every heartbeat brings a new
 * one, so that any replica can tell without asking that the stream lived half a minute ago at most.
 */
@Singleton
public class StreamNames {

  static final Duration LIFE = Duration.ofSeconds(30);

  private static final byte[] USE = "decision-stream/1".getBytes(StandardCharsets.US_ASCII);
  private static final int MAC_BYTES = 16;
  private static final int NAME_LETTERS = 32;

  private final TenantKeys keys;
  private final InstantSource clock;

  StreamNames(TenantKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String give(UUID key) {
    var until = clock.millis() + LIFE.toMillis();
    var name = ByteBuffer.allocate(Long.BYTES + MAC_BYTES).putLong(until).put(mac(key, until));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name.array());
  }

  /** Whether the name is that of a live stream of this key of the present tenant. */
  public boolean isLive(String name, UUID key) {
    if (name.length() != NAME_LETTERS) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
    var until = ByteBuffer.wrap(bytes).getLong();
    var now = clock.millis();
    return until > now
        && until <= now + LIFE.toMillis()
        && MessageDigest.isEqual(mac(key, until), Arrays.copyOfRange(bytes, 8, bytes.length));
  }

  private byte[] mac(UUID key, long until) {
    var message =
        ByteBuffer.allocate(USE.length + 3 * Long.BYTES)
            .put(USE)
            .putLong(key.getMostSignificantBits())
            .putLong(key.getLeastSignificantBits())
            .putLong(until);
    return Arrays.copyOf(keys.mac(TenantKeys.Purpose.LINK, message.array()), MAC_BYTES);
  }
}
