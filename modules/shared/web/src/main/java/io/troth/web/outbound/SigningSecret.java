package io.troth.web.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent, by the symmetric scheme {@code v1} of Standard Webhooks. */
public final class SigningSecret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  private SigningSecret(byte[] key) {
    this.key = key;
  }

  public static SigningSecret random() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new SigningSecret(key);
  }

  public static SigningSecret of(byte[] key) {
    return new SigningSecret(key.clone());
  }

  public byte[] bytes() {
    return key.clone();
  }

  /** As the tenant keeps it. */
  public String text() {
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  /** The header {@code webhook-signature}: one signature per secret, newest first. */
  public static String header(List<SigningSecret> secrets, String id, Instant at, byte[] body) {
    return secrets.stream()
        .map(secret -> "v1," + secret.sign(id, at, body))
        .collect(Collectors.joining(" "));
  }

  private String sign(String id, Instant at, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
