package io.troth.notification.internal.mail;

import io.troth.kernel.TenantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Envelope senders that say which notice a mail carried (variable envelope return path), signed so
 * that nobody can report a bounce of a mail they have not seen. A token is 16 bytes of the notice's
 * id, 4 that narrow down the tenant and 12 of a keyed hash under the tenant's key. {@code bounce+}
 * and the token fill 59 of the 64 octets of a local part.
 */
public final class ReturnPaths {

  private static final int ID_BYTES = 16;
  private static final int TAG_BYTES = 4;
  private static final int MAC_BYTES = 12;
  private static final String PREFIX = "bounce+";
  private static final Pattern PATH =
      Pattern.compile("\\bbounce\\+([a-z2-7]{52})(?=@|$)", Pattern.CASE_INSENSITIVE);

  private final String domain;
  private final Signature signature;

  /** A keyed hash of at least 12 bytes under a tenant's own key. */
  public interface Signature {
    byte[] of(TenantId tenant, byte[] message);
  }

  /** Whose mail a return path belongs to. */
  public record Sent(TenantId tenant, UUID notice) {}

  /**
   * @param domain where reports are received
   */
  public ReturnPaths(String domain, Signature signature) {
    this.domain = domain;
    this.signature = signature;
  }

  /** The envelope sender of a mail with this token. */
  public String address(String token) {
    return PREFIX + token + "@" + domain;
  }

  /** The token of a notice, always the same; it is also the envelope id (RFC 3461 §4.4). */
  public String token(TenantId tenant, UUID notice) {
    var bytes = ByteBuffer.allocate(ID_BYTES + TAG_BYTES + MAC_BYTES);
    bytes.put(bytes(notice)).put(tag(tenant)).put(mac(tenant, notice));
    return Base32.encode(bytes.array());
  }

  /** Finds the first token in a header's value, whatever stands around it. */
  public static Optional<String> find(String headerValue) {
    Matcher path = PATH.matcher(headerValue);
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  /**
   * Reads a token; empty when it is forged or none.
   *
   * @param tenants everybody who may have sent it
   */
  public Optional<Sent> read(String token, Collection<TenantId> tenants) {
    byte[] bytes;
    try {
      bytes = Base32.decode(token);
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + TAG_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    var id = ByteBuffer.wrap(bytes);
    var notice = new UUID(id.getLong(), id.getLong());
    var tag = Arrays.copyOfRange(bytes, ID_BYTES, ID_BYTES + TAG_BYTES);
    var mac = Arrays.copyOfRange(bytes, ID_BYTES + TAG_BYTES, bytes.length);
    return tenants.stream()
        .filter(tenant -> Arrays.equals(tag, tag(tenant)))
        .filter(tenant -> MessageDigest.isEqual(mac, mac(tenant, notice)))
        .findFirst()
        .map(tenant -> new Sent(tenant, notice));
  }

  private byte[] mac(TenantId tenant, UUID notice) {
    return Arrays.copyOf(signature.of(tenant, bytes(notice)), MAC_BYTES);
  }

  private static byte[] tag(TenantId tenant) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes(tenant.value()));
      return Arrays.copyOf(hash, TAG_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
