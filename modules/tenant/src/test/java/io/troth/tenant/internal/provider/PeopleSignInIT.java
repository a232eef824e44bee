package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.FakeSubjects;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way to the provider and back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class PeopleSignInIT extends SignInScene {

  @Test
  void whoSignsInAtTheProviderIsInTheirPrivacyCentre() {
    alpha(() -> set(plainSecret("s3cret%")));
    browser
        .get("/privacy/link?next=/privacy/probe?a=1")
        .then()
        .body(containsString("Sign in with Example"));
    var page = leave(SIGN_IN + "?next=/privacy/probe");

    back(page).then().statusCode(303).header("Location", endsWith(PROBE));

    browser.get(PROBE).then().body("subject", equalTo(FakeSubjects.MARIA.toString()));
    assertThat(provider.wish())
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "centre")
        .containsEntry("scope", "openid email")
        .containsEntry("code_challenge_method", "S256");
    assertThat(provider.wish().get("redirect_uri"))
        .startsWith("http://alpha.")
        .endsWith("/privacy/sign-in/callback");
    assertThat(provider.redeemed())
        .containsEntry("code", "c1")
        .containsEntry("redirect_uri", provider.wish().get("redirect_uri"));
    assertThat(
            new Trip(
                    "",
                    "",
                    provider.redeemed().getOrDefault("code_verifier", ""),
                    "",
                    0,
                    clock.instant())
                .challenge())
        .isEqualTo(provider.wish().get("code_challenge"));
    assertThat(provider.proof()).isEqualTo("Basic Y2VudHJlOnMzY3JldCUyNQ==");
  }

  @Test
  void aClientWithoutSecretNamesItselfInTheForm() {
    alpha(() -> set(plainDraft(provider.issuer(), Optional.of(""))));

    signIn().then().statusCode(303);

    assertThat(provider.redeemed()).containsEntry("client_id", "centre");
    assertThat(provider.proof()).isEmpty();
  }

  @Test
  void theSessionBeforeEndsAndTheCookieOfTheWayIsGone() {
    signIn();
    var former = browser.cookie("troth-privacy");
    signIn();

    assertThat(browser.cookie("troth-privacy")).isNotEqualTo(former);
    assertThat(browser.cookie(PeopleSignInResource.COOKIE)).isEmpty();
    browser.plant("troth-privacy", former);
    isNobody();
  }

  @Test
  void theCookieOfTheWayIsForItAloneAndShort() {
    var answer = browser.get(SIGN_IN);

    answer.then().header("Cache-Control", containsString("no-store"));
    assertThat(answer.headers().getValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(PeopleSignInResource.COOKIE + "="))
        .singleElement()
        .asString()
        .contains("Path=" + SIGN_IN, "HTTPOnly", "SameSite=Lax", "Max-Age=600");
  }

  @Test
  void whoIsNotKnownHearsNothingOfAnybody() {
    provider.says(claims -> claims.setSubject("stranger"));

    signIn()
        .then()
        .statusCode(403)
        .body(containsString("We do not know you here"))
        .body(containsString("Send me a new link"))
        .body(not(containsString("stranger")));
    isNobody();
  }

  @Test
  void anotherClaimCanBeTheExternalId() {
    alpha(
        () ->
            set(
                new Draft(
                    provider.issuer(),
                    "centre",
                    Optional.of(""),
                    List.of(),
                    FoundBy.CLAIM,
                    "customer",
                    Map.of())));
    provider.says(
        claims -> {
          claims.setSubject("f81d4fae");
          claims.setClaim("customer", "maria");
        });

    signIn().then().statusCode(303);
  }

  @Test
  void anAddressCountsOnlyWhenItIsVerifiedAndOfOnePersonAlone() {
    alpha(() -> set(draft(provider.issuer(), FoundBy.VERIFIED_EMAIL)));

    says("maria@example.test", true);
    signIn().then().statusCode(303);
    says("maria@example.test", false);
    signIn().then().statusCode(403);
    says("maria@example.test", "true");
    signIn().then().statusCode(403);
    says("family@example.test", true);
    signIn().then().statusCode(403);
    provider.says(claims -> claims.setClaim("email", "maria@example.test"));
    signIn().then().statusCode(403);
  }

  @Test
  void byClaimAnAddressIsNotLookedAt() {
    provider.says(
        claims -> {
          claims.setSubject("stranger");
          claims.setClaim("email", "maria@example.test");
          claims.setClaim("email_verified", true);
        });

    signIn().then().statusCode(403);
  }

  @Test
  void aWayBackIsOpenInTheBrowserThatLeftAlone() {
    var way = provider.signIn(leave(SIGN_IN), provider.issuer());

    new Browser(Fixtures.ALPHA_HOST)
        .get(way)
        .then()
        .statusCode(400)
        .body(containsString("This sign-in is over"));
    browser.get(way.replaceAll("state=[^&]+", "state=guessed")).then().statusCode(400);
    browser.get(way).then().statusCode(400);
    isNobody();
  }

  @Test
  void aWayBackIsOpenForTenMinutes() {
    var page = leave(SIGN_IN);

    clock.advance(Duration.ofMinutes(11));

    back(page).then().statusCode(400);
  }

  @Test
  void anAnswerThatNamesAnotherIssuerIsRefused() {
    var page = leave(SIGN_IN);
    browser.get(provider.signIn(page, "https://other.example.test")).then().statusCode(502);

    var again = leave(SIGN_IN);
    browser.get(provider.signIn(again, "")).then().statusCode(502);
    isNobody();
  }

  @Test
  void whoCallsItOffIsToldSo() {
    leave(SIGN_IN);
    var page = leave(SIGN_IN);
    var way = provider.signIn(page, provider.issuer()).replace("code=c1", "error=access_denied");

    browser.get(way).then().statusCode(403).body(containsString("You did not sign in"));
  }

  @Test
  void aTokenForAnotherSignInIsRefused() {
    provider.says(claims -> claims.setClaim("nonce", "another"));

    signIn().then().statusCode(502).body(containsString("does not work at the moment"));
    isNobody();
  }

  @Test
  void nextNeverLeadsAway() {
    var page = leave(SIGN_IN + "?next=https://evil.example/");

    back(page).then().statusCode(303).header("Location", endsWith("/privacy"));
  }
}
