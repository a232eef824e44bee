package io.troth.tenant.internal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.tenancy.Sql;
import io.troth.tenant.internal.crypto.RandomValues;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as a server sends it: {@code troth_<tenant>_<key id>_<secret>_<checksum>}. The fixed
 * beginning lets scanners find keys that leaked; the checksum tells a mistyped key from a wrong one
 * without asking the database.
 *
 * @param slug of the tenant
 * @param id of the key
 * @param secret 256 random bits in letters and digits
 */
record KeyText(String slug, UUID id, String secret) {

  static final String PREFIX = "troth_";

  private static final Pattern FORM =
      Pattern.compile("troth_([a-z0-9-]{1,40})_([a-z0-9]{25})_([a-z0-9]{50})_([a-z0-9]{7})");

  static KeyText fresh(String slug, UUID id) {
    return new KeyText(slug, id, RandomValues.token());
  }

  /** Empty when this is no key of ours or was damaged on its way. */
  static Optional<KeyText> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return id(form.group(2))
        .map(id -> new KeyText(form.group(1), id, form.group(3)))
        .filter(key -> key.checksum().equals(form.group(4)));
  }

  /** The whole key; shown once. */
  String text() {
    return body() + "_" + checksum();
  }

  byte[] hash() {
    return RandomValues.hash(secret);
  }

  private String body() {
    return PREFIX + slug + "_" + RandomValues.letters(Sql.bytes(id)) + "_" + secret;
  }

  private String checksum() {
    var crc = new CRC32();
    crc.update(body().getBytes(UTF_8));
    return RandomValues.letters(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static Optional<UUID> id(String letters) {
    var bytes = new BigInteger(letters, 36).toByteArray();
    if (bytes.length > 17 || (bytes.length == 17 && bytes[0] != 0)) {
      return Optional.empty();
    }
    var id = new byte[16];
    int kept = Math.min(bytes.length, 16);
    System.arraycopy(bytes, bytes.length - kept, id, 16 - kept, kept);
    return Optional.of(Sql.uuid(id));
  }

  @Override
  public String toString() {
    return "KeyText[" + slug + ", " + id + "]";
  }
}
