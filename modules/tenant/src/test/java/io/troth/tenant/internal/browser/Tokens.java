package io.troth.tenant.internal.browser;

import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** What a tenant's server does to vouch for a person. */
final class Tokens {

  static final String AUDIENCE = "http://alpha.localhost:8080";

  private final EllipticCurveJsonWebKey key;

  private Tokens(EllipticCurveJsonWebKey key) {
    this.key = key;
  }

  static Tokens withKey(String kid) {
    try {
      var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(kid);
      return new Tokens(key);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  String publicJwk() {
    return key.toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  String privateJwk() {
    return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
  }

  static JwtClaims claims(String subject, Instant now) {
    var claims = new JwtClaims();
    claims.setSubject(subject);
    claims.setAudience(AUDIENCE);
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(
        NumericDate.fromSeconds(now.plus(Duration.ofMinutes(5)).getEpochSecond()));
    return claims;
  }

  String sign(JwtClaims claims) {
    try {
      var jws = new JsonWebSignature();
      jws.setPayload(claims.toJson());
      jws.setKey(key.getPrivateKey());
      jws.setKeyIdHeaderValue(key.getKeyId());
      jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
