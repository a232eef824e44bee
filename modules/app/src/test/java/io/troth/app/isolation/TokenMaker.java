package io.troth.app.isolation;

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

/** Signs subject tokens as a tenant's server does. */
public final class TokenMaker {

  private final EllipticCurveJsonWebKey pair;

  public TokenMaker(String kid) {
    try {
      this.pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      pair.setKeyId(kid);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public String publicKey() {
    return pair.toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  public String token(String subject, String audience, Instant now) {
    var claims = new JwtClaims();
    claims.setSubject(subject);
    claims.setAudience(audience);
    claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
    claims.setExpirationTime(NumericDate.fromMilliseconds(now.plusSeconds(590).toEpochMilli()));
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setKeyIdHeaderValue(pair.getKeyId());
    signature.setKey(pair.getPrivateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
