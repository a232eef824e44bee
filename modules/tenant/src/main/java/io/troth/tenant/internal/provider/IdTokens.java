package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies ID tokens as OpenID Connect Core 1.0, section 3.1.3.7, asks, with the advice of RFC
 * 8725: two algorithms, the issuer and the client that were meant, made just now for this sign-in.
 */
final class IdTokens {

  /** Between making and using a token lies one call. */
  private static final Duration OLDEST = Duration.ofMinutes(10);

  private static final int SKEW_SECONDS = 60;
  private static final int LONGEST = 16_000;

  private IdTokens() {}

  /**
   * For whom a token must be.
   *
   * @param nonce what we sent with the wish to sign in
   */
  record Expected(String issuer, String clientId, String nonce) {}

  /** Knows the provider's keys. */
  interface Keys {
    Optional<JsonWebKey> find(@Nullable String kid, String algorithm) throws ProviderException;
  }

  /** What a token says, once everything about it is right. */
  static JwtClaims verify(String token, Expected expected, Keys keys, Instant now)
      throws ProviderException {
    if (token.length() > LONGEST) {
      throw new ProviderException("Its token is too long.");
    }
    try {
      var claims = consumer(expected, keys, now).processToClaims(token);
      check(claims, expected, now);
      return claims;
    } catch (InvalidJwtException e) {
      throw new ProviderException("Its token does not hold: " + fault(e));
    } catch (MalformedClaimException e) {
      throw new ProviderException("Its token holds a claim of the wrong kind.");
    }
  }

  private static JwtConsumer consumer(Expected expected, Keys keys, Instant now) {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
        .setVerificationKeyResolver((jws, context) -> key(jws, keys))
        .setExpectedIssuer(true, expected.issuer())
        .setExpectedAudience(true, expected.clientId())
        .setRequireSubject()
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
        .build();
  }

  private static Key key(JsonWebSignature jws, Keys keys) throws UnresolvableKeyException {
    try {
      return keys.find(jws.getKeyIdHeaderValue(), jws.getAlgorithmHeaderValue())
          .map(JsonWebKey::getKey)
          .orElseThrow(() -> new UnresolvableKeyException("No key of the provider has that name"));
    } catch (ProviderException e) {
      throw new UnresolvableKeyException(e.sentence(), e);
    }
  }

  private static void check(JwtClaims claims, Expected expected, Instant now)
      throws MalformedClaimException, ProviderException {
    var presenter = claims.getStringClaimValue("azp");
    boolean forUs =
        presenter == null
            ? claims.getAudience().size() == 1
            : presenter.equals(expected.clientId());
    if (!forUs) {
      throw new ProviderException("Its token was made for another client.");
    }
    long age = now.getEpochSecond() - claims.getIssuedAt().getValue();
    if (age < -SKEW_SECONDS || age > OLDEST.toSeconds() + SKEW_SECONDS) {
      throw new ProviderException("Its token was not made just now: compare the clocks.");
    }
    var nonce = claims.getStringClaimValue("nonce");
    if (nonce == null
        || !MessageDigest.isEqual(nonce.getBytes(UTF_8), expected.nonce().getBytes(UTF_8))) {
      throw new ProviderException("Its token was made for another sign-in.");
    }
  }

  /** What is wrong, without what the token says of somebody. */
  private static String fault(InvalidJwtException wrong) {
    if (wrong.hasErrorCode(ErrorCodes.EXPIRED)) {
      return "it is expired.";
    }
    if (wrong.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || wrong.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "it is for another client.";
    }
    if (wrong.hasErrorCode(ErrorCodes.ISSUER_INVALID)
        || wrong.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "it is of another issuer.";
    }
    return "it is not signed by a key of the provider (RS256, ES256), or lacks sub, exp or iat.";
  }
}
