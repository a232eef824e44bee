package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a master key is called in the database, in the log and on pages: 8 bytes of a hash of it,
 * which say nothing about 256 random bits.
 *
 * @param text 16 hexadecimal digits
 */
record MasterKeyId(String text) {

  private static final int BYTES = 8;

  static MasterKeyId of(byte[] key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update("troth/master-key-id/1/".getBytes(UTF_8));
      return stored(Arrays.copyOf(hash.digest(key), BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static MasterKeyId stored(byte[] bytes) {
    return new MasterKeyId(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
