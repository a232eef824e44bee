package io.troth.tenant.internal.provider;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs tokens as a provider does. */
record TokenPress(PublicJsonWebKey key, String algorithm) {

  static TokenPress rsa(String kid) {
    try {
      return named(RsaJwkGenerator.generateJwk(2048), kid, "RS256");
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static TokenPress curve(String kid) {
    try {
      return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), kid, "ES256");
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TokenPress named(PublicJsonWebKey key, String kid, String algorithm) {
    key.setKeyId(kid);
    return new TokenPress(key, algorithm);
  }

  TokenPress with(String other) {
    return new TokenPress(key, other);
  }

  String keys() {
    return new JsonWebKeySet(List.<JsonWebKey>of(key))
        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  static JwtClaims claims(String issuer, String client, String nonce, Instant now) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(client);
    claims.setSubject("maria");
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 300));
    claims.setClaim("nonce", nonce);
    return claims;
  }

  String print(JwtClaims claims, Consumer<JsonWebSignature> head) {
    var signed = new JsonWebSignature();
    signed.setPayload(claims.toJson());
    signed.setAlgorithmHeaderValue(algorithm);
    signed.setKeyIdHeaderValue(key.getKeyId());
    signed.setKey(key.getPrivateKey());
    head.accept(signed);
    try {
      return signed.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  String print(JwtClaims claims) {
    return print(claims, head -> {});
  }
}
