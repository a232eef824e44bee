package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String ISSUER = "https://login.example.test/people";
  private static final String CLIENT = "centre";
  private static final String NONCE = "just-once";
  private static final TokenPress PRESS = TokenPress.rsa("k1");
  private static final TokenPress CURVE = TokenPress.curve("k2");
  private static final IdTokens.Expected EXPECTED = new IdTokens.Expected(ISSUER, CLIENT, NONCE);

  private static JwtClaims right() {
    return TokenPress.claims(ISSUER, CLIENT, NONCE, NOW);
  }

  private static JwtClaims with(Consumer<JwtClaims> change) {
    var claims = right();
    change.accept(claims);
    return claims;
  }

  private static KeySet keys(TokenPress press) {
    try {
      return KeySet.read(new ObjectMapper().readTree(press.keys()));
    } catch (JsonProcessingException | ProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtClaims verify(TokenPress press, String token) throws ProviderException {
    return IdTokens.verify(token, EXPECTED, keys(press)::find, NOW);
  }

  @Test
  void aTokenForThisSignInHoldsWithEitherAlgorithm()
      throws ProviderException, MalformedClaimException {
    assertThat(verify(PRESS, PRESS.print(right())).getSubject()).isEqualTo("maria");
    assertThat(verify(CURVE, CURVE.print(right())).getSubject()).isEqualTo("maria");
  }

  @Test
  void clocksMayDifferByAMinute() throws ProviderException {
    verify(PRESS, PRESS.print(with(one -> one.setIssuedAt(at(50)))));
    verify(
        PRESS,
        PRESS.print(
            with(
                one -> {
                  one.setIssuedAt(at(-300));
                  one.setExpirationTime(at(-50));
                })));
  }

  @Test
  void severalAudiencesNeedUsAsThePresenter() throws ProviderException {
    verify(
        PRESS,
        PRESS.print(
            with(
                one -> {
                  one.setAudience(CLIENT, "other");
                  one.setClaim("azp", CLIENT);
                })));
  }

  static Stream<Arguments> oneClaimWrong() {
    return Stream.of(
        wrong("another issuer", one -> one.setIssuer(ISSUER + "/")),
        wrong("no issuer", one -> one.unsetClaim("iss")),
        wrong("another audience", one -> one.setAudience("other")),
        wrong("no audience", one -> one.unsetClaim("aud")),
        wrong("several audiences, no presenter", one -> one.setAudience(CLIENT, "other")),
        wrong("another presenter", one -> one.setClaim("azp", "other")),
        wrong(
            "expired",
            one -> {
              one.setIssuedAt(at(-300));
              one.setExpirationTime(at(-61));
            }),
        wrong("no end", one -> one.unsetClaim("exp")),
        wrong("no beginning", one -> one.unsetClaim("iat")),
        wrong("made in the future", one -> one.setIssuedAt(at(61))),
        wrong("made long ago", one -> one.setIssuedAt(at(-661))),
        wrong("not valid yet", one -> one.setNotBefore(at(61))),
        wrong("another nonce", one -> one.setClaim("nonce", "just-once-more")),
        wrong("no nonce", one -> one.unsetClaim("nonce")),
        wrong("a nonce that is no text", one -> one.setClaim("nonce", List.of(NONCE))),
        wrong("nobody", one -> one.unsetClaim("sub")));
  }

  private static Arguments wrong(String what, Consumer<JwtClaims> change) {
    return Arguments.of(what, with(change));
  }

  private static NumericDate at(long seconds) {
    return NumericDate.fromSeconds(NOW.getEpochSecond() + seconds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneClaimWrong")
  void oneWrongClaimIsEnough(String what, JwtClaims claims) {
    refused(PRESS, PRESS.print(claims));
  }

  @Test
  void anotherKeyOfTheSameNameIsNotTheProviders() {
    refused(PRESS, TokenPress.rsa("k1").print(right()));
    refused(CURVE, TokenPress.curve("k2").print(right()));
  }

  @Test
  void anUnknownKeyIsNot() {
    refused(PRESS, PRESS.print(right(), head -> head.setKeyIdHeaderValue("k9")));
  }

  @Test
  void otherAlgorithmsAreNotTakenEvenWithTheRightKey() {
    refused(PRESS, PRESS.with("RS512").print(right()));
    refused(PRESS, PRESS.with("PS256").print(right()));
  }

  /** Twice: by what is accepted, and by what a key is for. */
  @Test
  void eitherGuardOfAlgorithmsIsEnough() {
    var token = PRESS.with("RS512").print(right());

    assertThatThrownBy(
            () ->
                IdTokens.verify(token, EXPECTED, (kid, algorithm) -> Optional.of(PRESS.key()), NOW))
        .isInstanceOf(ProviderException.class);
    assertThat(keys(PRESS).find("k1", "RS512")).isEmpty();
    assertThat(keys(PRESS).find("k1", "ES256")).isEmpty();
    assertThat(keys(CURVE).find("k2", "RS256")).isEmpty();
  }

  @Test
  void anUnsignedTokenIsNone() {
    refused(PRESS, PRESS.with("none").print(right(), IdTokensTest::unsigned));
  }

  private static void unsigned(JsonWebSignature head) {
    head.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
    head.setKey(null);
  }

  /** The public key as a shared secret: the old trick with two kinds of keys. */
  @Test
  void thePublicKeyIsNoSecretToSignWith() {
    var known = PRESS.key().getKey().getEncoded();
    refused(PRESS, PRESS.with("HS256").print(right(), head -> head.setKey(new HmacKey(known))));
  }

  @Test
  void aChangedTokenIsRefused() {
    var parts = PRESS.print(right()).split("\\.");
    var other = PRESS.print(with(one -> one.setSubject("olive"))).split("\\.");

    refused(PRESS, parts[0] + "." + other[1] + "." + parts[2]);
  }

  @Test
  void whatIsNoTokenIsRefused() {
    refused(PRESS, "");
    refused(PRESS, "a.b.c");
    refused(PRESS, "x".repeat(20_000));
  }

  @Test
  void aTokenThatNamesNoKeyHoldsOnlyWhereThereIsOne() throws Exception {
    var nameless =
        PRESS.print(right(), head -> head.getHeaders().setObjectHeaderValue("kid", null));

    verify(PRESS, nameless);
    var two = new KeySet(List.of(PRESS.key(), TokenPress.rsa("k3").key()));
    assertThatThrownBy(() -> IdTokens.verify(nameless, EXPECTED, two::find, NOW))
        .isInstanceOf(ProviderException.class);
  }

  @Test
  void keysForOtherUsesDoNotSign() throws Exception {
    var json = new ObjectMapper();
    for (var other : Map.of("use", "enc", "alg", "RS512").entrySet()) {
      var document = json.readTree(PRESS.keys().getBytes(StandardCharsets.UTF_8));
      ((com.fasterxml.jackson.databind.node.ObjectNode) document.path("keys").path(0))
          .put(other.getKey(), other.getValue());

      assertThat(KeySet.read(document).keys()).as(other.toString()).isEmpty();
    }
  }

  private static void refused(TokenPress press, String token) {
    assertThatThrownBy(() -> verify(press, token)).isInstanceOf(ProviderException.class);
  }
}
