package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Unguessable values and how they are written and stored. */
public final class RandomValues {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;

  private RandomValues() {}

  public static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** 256 random bits in 50 lower-case letters and digits. */
  public static String token() {
    return letters(bytes(TOKEN_BYTES));
  }

  /** Bytes in lower-case letters and digits, always as many for the same number of bytes. */
  public static String letters(byte[] bytes) {
    var text = new BigInteger(1, bytes).toString(36);
    int width = (int) Math.ceil(bytes.length * 8 / (Math.log(36) / Math.log(2)));
    return "0".repeat(width - text.length()) + text;
  }

  /**
   * What is stored of a random value. It needs no salt and no slow hash: 256 random bits cannot be
   * guessed.
   */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
