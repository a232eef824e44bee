package io.troth.web.internal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Everything that is derived from an idempotency key, so that neither the key, nor the body, nor
 * the answer can be read from the database: answers may hold identifying values, which live in the
 * identity vault only. As secret as the key is random.
 */
final class RequestSeal {

  private static final String MAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String key;

  RequestSeal(String key) {
    this.key = key;
  }

  /** The id of the record: the same for the same caller and key. */
  UUID id(String caller) {
    var bytes = ByteBuffer.wrap(mac("caller").doFinal(caller.getBytes(UTF_8)));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** A hash of the request that only its key makes; the body is still to be added. */
  Mac request(String method, String target) {
    var mac = mac("request");
    mac.update((method + ' ' + target + '\n').getBytes(UTF_8));
    return mac;
  }

  byte[] seal(byte[] requestMac, byte[] answer) {
    try {
      var nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, requestMac, nonce).doFinal(answer);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an answer cannot be sealed", e);
    }
  }

  byte[] open(byte[] requestMac, byte[] sealed) {
    try {
      var nonce = Arrays.copyOf(sealed, NONCE);
      return cipher(Cipher.DECRYPT_MODE, requestMac, nonce)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an answer cannot be opened", e);
    }
  }

  private Cipher cipher(int mode, byte[] requestMac, byte[] nonce) throws GeneralSecurityException {
    var secret = new SecretKeySpec(mac("answer").doFinal(requestMac), "AES");
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private Mac mac(String purpose) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), MAC));
      mac.update((purpose + '\0').getBytes(UTF_8));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
