package io.troth.notification.internal.suppression;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.mail.Base32;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret part of a way out of optional mails: whom it is about, under the tenant's key. It
 * opens nothing else, so it needs no expiry: a mail program may use it years later.
 */
@Singleton
class StopTokens {

  private static final byte[] MEANING = "optional-stop/1/".getBytes(US_ASCII);
  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 16;

  private final TenantKeys keys;

  StopTokens(TenantKeys keys) {
    this.keys = keys;
  }

  String token(SubjectRef subject) {
    var id = bytes(subject);
    return Base32.encode(ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(id).put(mac(id)).array());
  }

  /** Empty when it is forged, none, or another tenant's. */
  Optional<SubjectRef> read(String token) {
    byte[] bytes;
    try {
      bytes = Base32.decode(token);
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    var id = Arrays.copyOf(bytes, ID_BYTES);
    var given = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    var buffer = ByteBuffer.wrap(id);
    return MessageDigest.isEqual(given, mac(id))
        ? Optional.of(new SubjectRef(new UUID(buffer.getLong(), buffer.getLong())))
        : Optional.empty();
  }

  private byte[] mac(byte[] id) {
    var message = ByteBuffer.allocate(MEANING.length + id.length).put(MEANING).put(id).array();
    return Arrays.copyOf(keys.mac(Purpose.LINK, message), MAC_BYTES);
  }

  private static byte[] bytes(SubjectRef subject) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(subject.value().getMostSignificantBits())
        .putLong(subject.value().getLeastSignificantBits())
        .array();
  }
}
