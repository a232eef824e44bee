package io.troth.demo.sample;

import io.troth.tenant.api.BrowserKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Signs subject tokens as the sample tenant's own server would: ES256 with a key of which Troth
 * knows the public half only.
 */
@ApplicationScoped
public class TokenSigner {

  private static final Duration VALID = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final AtomicReference<EllipticCurveJsonWebKey> key = new AtomicReference<>();

  TokenSigner(InstantSource clock) {
    this.clock = clock;
  }

  /** Makes the key at the first start and has its public half trusted. */
  void trustedBy(BrowserKeys browserKeys, Keepsakes keepsakes) {
    try {
      var stored = keepsakes.keep("signing-key", TokenSigner::freshKey);
      var pair = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(stored);
      var known =
          browserKeys.trustedKeys().stream().anyMatch(one -> one.kid().equals(pair.getKeyId()));
      if (!known) {
        browserKeys.trust("Sample site", pair.toJson(OutputControlLevel.PUBLIC_ONLY));
      }
      key.set(pair);
    } catch (JoseException e) {
      throw new IllegalStateException("the demo's signing key cannot be used", e);
    }
  }

  /** A token for one person, good for five minutes at the tenant's address. */
  public String sign(String externalId, URI audience) {
    var signing = key.get();
    if (signing == null) {
      throw new IllegalStateException("the sample tenant is not loaded yet");
    }
    var now = clock.instant();
    var claims = new JwtClaims();
    claims.setSubject(externalId);
    claims.setAudience(audience.toString());
    claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
    claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(VALID).toEpochMilli()));
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setKeyIdHeaderValue(signing.getKeyId());
    signature.setKey(signing.getPrivateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the demo's signing key cannot be used", e);
    }
  }

  private static String freshKey() {
    try {
      var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      pair.setKeyId("sample-site");
      return pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException("the demo's signing key cannot be made", e);
    }
  }
}
