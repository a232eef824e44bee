package io.troth.notification.internal.domain;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * The public half of a key that signs mails.
 *
 * @param publicKey SubjectPublicKeyInfo in DER (RFC 6376 §3.6.1)
 * @param since when it came into its state
 */
record SigningKey(String selector, byte[] publicKey, State state, Instant since) {

  /** RFC 8301 §3.2: at least 1024 bits, 2048 recommended; more does not fit one string. */
  private static final int BITS = 2048;

  /** Its course. */
  enum State {
    /** Signs nothing until it is found published. Becomes SIGNING. */
    WAITING,
    /** Signs every mail. Becomes RETIRING when another one takes over. */
    SIGNING,
    /** Its private half is gone; its record stays for mails on their way. */
    RETIRING
  }

  static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has RSA", missing);
    }
  }

  /** As it stands in the record. */
  String text() {
    return Base64.getEncoder().encodeToString(publicKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningKey key && key.selector.equals(selector);
  }

  @Override
  public int hashCode() {
    return selector.hashCode();
  }
}
