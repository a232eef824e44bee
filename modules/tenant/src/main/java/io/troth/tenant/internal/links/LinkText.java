package io.troth.tenant.internal.links;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.Sql;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a mail link says, and its signed text form. The same content always has the same text.
 *
 * @param path where the person lands
 * @param nonce tells links apart
 * @param expiresAt whole seconds
 */
record LinkText(SubjectRef subject, String path, String nonce, Instant expiresAt) {

  private static final int FORM = 1;
  private static final int MAC_BYTES = 32;
  private static final int MAX_TEXT = 2000;
  private static final int BY_TIME = 7;
  private static final int MILLIS_FROM = 16;

  /** Before the nonce of links that a page shows: using one proves nothing about an address. */
  static final String SHOWN = "shown/";

  LinkText {
    expiresAt = Instant.ofEpochSecond(expiresAt.getEpochSecond());
  }

  /**
   * Writes the link.
   *
   * @param mac keyed hash under the tenant's key for links, 32 bytes
   */
  String signed(UnaryOperator<byte[]> mac) {
    var body = body();
    var all = Arrays.copyOf(body, body.length + MAC_BYTES);
    System.arraycopy(mac.apply(body), 0, all, body.length, MAC_BYTES);
    return encoded(all);
  }

  /** A link has one spelling: base64 by itself would overlook a changed last letter. */
  private static String encoded(byte[] all) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Reads a link; empty when it is none that was signed with this key. */
  static Optional<LinkText> verified(String text, UnaryOperator<byte[]> mac) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      var all = Base64.getUrlDecoder().decode(text);
      if (all.length <= MAC_BYTES || !text.equals(encoded(all))) {
        return Optional.empty();
      }
      var body = Arrays.copyOf(all, all.length - MAC_BYTES);
      var given = Arrays.copyOfRange(all, body.length, all.length);
      return MessageDigest.isEqual(mac.apply(body), given)
          ? Optional.of(read(body))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * When the mail was begun that brought the link: its nonce is the mail's identifier, which says
   * it (RFC 9562, version 7). Empty for other links.
   */
  Optional<Instant> mailedNotBefore() {
    try {
      var id = UUID.fromString(nonce);
      return id.version() == BY_TIME
          ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_FROM))
          : Optional.empty();
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private byte[] body() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.write(Sql.bytes(subject.value()));
      out.writeLong(expiresAt.getEpochSecond());
      out.writeUTF(nonce);
      out.writeUTF(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static LinkText read(byte[] body) {
    try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
      if (in.readByte() != FORM) {
        throw new IllegalArgumentException("A link of another form");
      }
      var subject = new SubjectRef(Sql.uuid(in.readNBytes(16)));
      var expiresAt = Instant.ofEpochSecond(in.readLong());
      var nonce = in.readUTF();
      return new LinkText(subject, in.readUTF(), nonce, expiresAt);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
