package io.troth.tenant.internal.browser;

import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies subject tokens: JWTs (RFC 7519, with the advice of RFC 8725) by which a tenant's server
 * says who the person in front of its page is. One algorithm (ES256), the tenant's own address as
 * audience, ten minutes of life at most.
 */
@Singleton
final class SubjectTokens {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int SKEW_SECONDS = 60;
  private static final int MAX_LENGTH = 4000;

  private final KnownKeys keys;
  private final PublicAddress address;
  private final InstantSource clock;

  SubjectTokens(KnownKeys keys, PublicAddress address, InstantSource clock) {
    this.keys = keys;
    this.address = address;
    this.clock = clock;
  }

  /** The subject a token speaks of, or empty when it proves nothing now. */
  Optional<String> verify(TenantProfile tenant, String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var claims = consumer(tenant).processToClaims(token);
      return lifeIsRight(claims) ? Optional.of(claims.getSubject()) : Optional.empty();
    } catch (InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    }
  }

  private JwtConsumer consumer(TenantProfile tenant) {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
        .setVerificationKeyResolver((jws, context) -> key(tenant, jws))
        .setExpectedAudience(address.tenantBase(tenant).toString())
        .setRequireSubject()
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build();
  }

  private Key key(TenantProfile tenant, JsonWebSignature jws) throws UnresolvableKeyException {
    var kid = jws.getKeyIdHeaderValue();
    if (kid == null) {
      throw new UnresolvableKeyException("A token must name its key");
    }
    var jwk =
        keys.jwk(tenant.id(), kid)
            .orElseThrow(() -> new UnresolvableKeyException("No key of that name is trusted"));
    try {
      return JsonWebKey.Factory.newJwk(jwk).getKey();
    } catch (JoseException e) {
      throw new UnresolvableKeyException("The trusted key cannot be read", e);
    }
  }

  private boolean lifeIsRight(JwtClaims claims) throws MalformedClaimException {
    long issued = claims.getIssuedAt().getValue();
    long life = claims.getExpirationTime().getValue() - issued;
    long now = clock.instant().getEpochSecond();
    return life > 0 && life <= LIFE.toSeconds() && issued <= now + SKEW_SECONDS;
  }
}
