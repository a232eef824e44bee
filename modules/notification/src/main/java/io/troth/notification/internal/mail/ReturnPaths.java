package io.troth.notification.internal.mail;

import io.troth.kernel.TenantId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Envelope senders that say which notice a mail carried (variable envelope return path), signed so
 * that nobody can report a bounce of a mail they have not seen. The token is the notice's id and
 * 128 bits of an HMAC-SHA-256 over tenant and notice; it names the tenant to those who hold the key
 * only. {@code bounce+} and the token fill 59 of the 64 octets of a local part.
 */
public final class ReturnPaths {

  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 16;
  private static final String PREFIX = "bounce+";
  private static final Pattern PATH =
      Pattern.compile("\\bbounce\\+([a-z2-7]{52})(?=@|$)", Pattern.CASE_INSENSITIVE);

  private final SecretKeySpec key;
  private final String domain;

  /**
   * @param key at least 32 bytes
   * @param domain where reports are received
   */
  public ReturnPaths(byte[] key, String domain) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the key of return paths needs 32 bytes");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.domain = domain;
  }

  /** The envelope sender of a notice; always the same for the same notice. */
  public String address(TenantId tenant, UUID notice) {
    return PREFIX + token(tenant, notice) + "@" + domain;
  }

  /** The token alone, as it also stands in the envelope id (RFC 3461 §4.4). */
  public String token(TenantId tenant, UUID notice) {
    var bytes = ByteBuffer.allocate(ID_BYTES + MAC_BYTES);
    bytes.put(bytes(notice)).put(mac(tenant, notice));
    return Base32.encode(bytes.array());
  }

  /** Finds the first token in a header's value, whatever stands around it. */
  public static Optional<String> find(String headerValue) {
    Matcher path = PATH.matcher(headerValue);
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  /**
   * Reads a token.
   *
   * @param tenants everybody who may have sent it; the signature tells whose it is
   */
  public Optional<Sent> read(String token, Iterable<TenantId> tenants) {
    byte[] bytes;
    try {
      bytes = Base32.decode(token);
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    var id = ByteBuffer.wrap(bytes);
    var notice = new UUID(id.getLong(), id.getLong());
    var mac = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    for (var tenant : tenants) {
      if (MessageDigest.isEqual(mac, mac(tenant, notice))) {
        return Optional.of(new Sent(tenant, notice));
      }
    }
    return Optional.empty();
  }

  /** Whose mail a return path belongs to. */
  public record Sent(TenantId tenant, UUID notice) {}

  private byte[] mac(TenantId tenant, UUID notice) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(bytes(tenant.value()));
      mac.update(bytes(notice));
      return Arrays.copyOf(mac.doFinal(), MAC_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
