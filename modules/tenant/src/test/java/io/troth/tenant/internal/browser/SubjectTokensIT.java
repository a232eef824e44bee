package io.troth.tenant.internal.browser;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.kernel.Problem;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.internal.FakeSubjects;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SubjectTokensIT {

  private static final String PROBE = "/api/v1/me/probe/person";
  private static final String SITE = "https://shop.example.test";
  private static final AtomicInteger KIDS = new AtomicInteger();

  @Inject Fixtures fixtures;
  @Inject BrowserKeys keys;
  @Inject MutableClock clock;

  private Tokens tokens;
  private String publishable;

  @BeforeEach
  void theTenantHasKeys() {
    tokens = Tokens.withKey("key-" + KIDS.incrementAndGet());
    fixtures.inAlpha(() -> keys.trust("site", tokens.publicJwk()));
    publishable = fixtures.inAlpha(() -> keys.issue("site", Set.of(SITE)).key());
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  private RequestSpecification bearing(String token) {
    return given().header("Host", Fixtures.ALPHA_HOST).header("Authorization", "Bearer " + token);
  }

  private String maria() {
    return tokens.sign(Tokens.claims("maria", clock.instant()));
  }

  @Test
  void aTokenMakesThePersonKnown() {
    bearing(maria())
        .header("X-Troth-Key", publishable)
        .header("Origin", SITE)
        .get(PROBE)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(SITE))
        .body("subject", equalTo(FakeSubjects.MARIA.toString()))
        .body("kind", equalTo("SUBJECT"));
  }

  @Test
  void aTokenMayNameTheReference() {
    var token = tokens.sign(Tokens.claims("ref:" + FakeSubjects.MARIA, clock.instant()));

    bearing(token).get(PROBE).then().statusCode(200);
  }

  @Test
  void aKeyNamesTheTenantWhereTheHostDoesNot() {
    given()
        .header("Host", "localhost")
        .header("Authorization", "Bearer " + maria())
        .header("X-Troth-Key", publishable)
        .get(PROBE)
        .then()
        .statusCode(200)
        .body("tenant", equalTo("alpha"));
  }

  @Test
  void aPageOfAnotherSiteIsRefused() {
    bearing(maria())
        .header("X-Troth-Key", publishable)
        .header("Origin", "https://evil.test")
        .get(PROBE)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aBrowserWithoutKeyIsRefused() {
    bearing(maria()).header("Origin", SITE).get(PROBE).then().statusCode(401);
  }

  @Test
  void anUnknownPersonIsRefused() {
    var token = tokens.sign(Tokens.claims("nobody", clock.instant()));

    bearing(token).get(PROBE).then().statusCode(401);
  }

  @Test
  void anExpiredTokenIsRefused() {
    var token = maria();

    clock.advance(Duration.ofMinutes(7));

    bearing(token).get(PROBE).then().statusCode(401);
  }

  /** Clocks differ: a minute either way is forgiven, and not a second more. */
  @ParameterizedTest
  @CsvSource({"60, 200", "61, 401", "-239, 200", "-359, 200", "-360, 401", "-361, 401"})
  void aMinuteOfSkewIsForgivenOnEitherSide(int issuedInSeconds, int status) {
    clock.stopAt(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var claims = Tokens.claims("maria", clock.instant().plusSeconds(issuedInSeconds));

    bearing(tokens.sign(claims)).get(PROBE).then().statusCode(status);
  }

  @Test
  void aTokenThatIsNotValidYetIsRefusedBeyondTheSameMinute() {
    clock.stopAt(clock.instant().truncatedTo(ChronoUnit.SECONDS));

    bearing(notBefore(60)).get(PROBE).then().statusCode(200);
    bearing(notBefore(61)).get(PROBE).then().statusCode(401);
  }

  private String notBefore(int seconds) {
    var claims = Tokens.claims("maria", clock.instant());
    claims.setNotBefore(NumericDate.fromSeconds(clock.instant().getEpochSecond() + seconds));
    return tokens.sign(claims);
  }

  @ParameterizedTest
  @CsvSource({"600, 200", "601, 401", "0, 401"})
  void aTokenLivesTenMinutesAtMost(int life, int status) {
    clock.stopAt(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var claims = Tokens.claims("maria", clock.instant());
    claims.setExpirationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond() + life));

    bearing(tokens.sign(claims)).get(PROBE).then().statusCode(status);
  }

  @Test
  void aTokenThatLivesTooLongIsRefused() {
    var claims = Tokens.claims("maria", clock.instant());
    claims.setExpirationTime(
        NumericDate.fromSeconds(clock.instant().plus(Duration.ofHours(1)).getEpochSecond()));

    bearing(tokens.sign(claims)).get(PROBE).then().statusCode(401);
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    var claims = Tokens.claims("maria", clock.instant());
    claims.setAudience("http://beta.localhost:8080");

    bearing(tokens.sign(claims)).get(PROBE).then().statusCode(401);
  }

  @Test
  void aTokenOnAnotherTenantsHostIsRefused() {
    fixtures.beta();

    given()
        .header("Host", Fixtures.BETA_HOST)
        .header("Authorization", "Bearer " + maria())
        .get(PROBE)
        .then()
        .statusCode(401);
  }

  @Test
  void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() {
    var forged = Tokens.withKey("key-" + KIDS.get());

    bearing(forged.sign(Tokens.claims("maria", clock.instant()))).get(PROBE).then().statusCode(401);
  }

  @Test
  void anUnsignedTokenIsRefused() {
    var none = encode("{\"alg\":\"none\",\"kid\":\"key-" + KIDS.get() + "\"}");
    var body = encode(Tokens.claims("maria", clock.instant()).toJson());

    bearing(none + "." + body + ".").get(PROBE).then().statusCode(401);
  }

  @Test
  void aKeyNoLongerTrustedSignsNothing() {
    var id = fixtures.inAlpha(() -> keys.trustedKeys().get(keys.trustedKeys().size() - 1).id());
    fixtures.inAlpha(
        () -> {
          keys.distrust(id);
          return true;
        });

    bearing(maria()).get(PROBE).then().statusCode(401);
  }

  @Test
  void aPrivateKeyIsNotTaken() {
    var other = Tokens.withKey("private");

    assertThatThrownBy(() -> fixtures.inAlpha(() -> keys.trust("oops", other.privateJwk())))
        .isInstanceOf(Problem.class);
  }

  @Test
  void preflightLetsOnlyTheTenantsSitesIn() {
    assertThat(preflight(Fixtures.ALPHA_HOST, SITE)).isEqualTo(204);
    assertThat(preflight(Fixtures.ALPHA_HOST, "https://evil.test")).isEqualTo(403);
    fixtures.beta();
    assertThat(preflight(Fixtures.BETA_HOST, SITE)).isEqualTo(403);
  }

  @Test
  void theScriptOpensThePrivacyCentre() {
    var url =
        bearing(maria())
            .contentType("application/json")
            .body("{\"path\":\"/privacy/coming\"}")
            .post("/api/v1/me/privacy-session")
            .then()
            .statusCode(200)
            .extract()
            .path("url")
            .toString();

    assertThat(url).startsWith("http://alpha.localhost:8080/privacy/link/");
  }

  private static int preflight(String host, String origin) {
    return given()
        .header("Host", host)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization,x-troth-key")
        .options(PROBE)
        .statusCode();
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
