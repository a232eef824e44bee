package io.troth.tenant.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A provider's public keys (RFC 7517) as far as they can sign what we accept. */
record KeySet(List<JsonWebKey> keys) {

  private static final String CURVE = "P-256";

  KeySet {
    keys = List.copyOf(keys);
  }

  static KeySet read(JsonNode document) throws ProviderException {
    try {
      var all = new JsonWebKeySet(document.toString()).getJsonWebKeys();
      return new KeySet(all.stream().filter(KeySet::signs).toList());
    } catch (JoseException e) {
      throw new ProviderException("Its keys cannot be read.");
    }
  }

  /**
   * The key that a token names. A token that names none has one only if there is no choice.
   *
   * @param algorithm {@code RS256} or {@code ES256}
   */
  Optional<JsonWebKey> find(@Nullable String kid, String algorithm) {
    var fitting = keys.stream().filter(key -> algorithm.equals(algorithm(key))).toList();
    if (kid == null) {
      return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
    return fitting.stream().filter(key -> kid.equals(key.getKeyId())).findFirst();
  }

  private static boolean signs(JsonWebKey key) {
    var use = key.getUse();
    var meant = key.getAlgorithm();
    return !algorithm(key).isEmpty()
        && (use == null || use.equals("sig"))
        && (meant == null || meant.equals(algorithm(key)));
  }

  private static String algorithm(JsonWebKey key) {
    if (key instanceof RsaJsonWebKey) {
      return AlgorithmIdentifiers.RSA_USING_SHA256;
    }
    return key instanceof EllipticCurveJsonWebKey curve && CURVE.equals(curve.getCurveName())
        ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
        : "";
  }
}
