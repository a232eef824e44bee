package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.IdentityProviders.State;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.FakeSubjects;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class PeopleSignInIT {

  private static final String PROBE = "/privacy/probe";
  private static final String SIGN_IN = "/privacy/sign-in";

  @Inject Fixtures fixtures;
  @Inject IdentityProviders providers;
  @Inject MutableClock clock;

  /** Each test begins later than the one before: the door takes so many calls a minute. */
  private static int round;

  private FakeProvider provider;
  private Browser browser;

  @BeforeEach
  void alphaHasAProvider() {
    clock.advance(Duration.ofMinutes(20L * ++round));
    provider = new FakeProvider();
    provider.tellsTimeBy(clock);
    browser = new Browser(Fixtures.ALPHA_HOST);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
  }

  @AfterEach
  void nobodyHas() {
    clock.reset();
    provider.close();
    alpha(this::remove);
    fixtures.inBeta(this::remove);
  }

  private <T> T alpha(Supplier<T> work) {
    return fixtures.inAlpha(work);
  }

  private State set(Draft draft) {
    return providers.set(providers.get().version(), draft);
  }

  private boolean remove() {
    var state = providers.get();
    state.provider().ifPresent(one -> providers.remove(state.version()));
    return state.provider().isPresent();
  }

  private static Draft draft(String issuer, FoundBy foundBy) {
    return new Draft(
        issuer,
        "centre",
        Optional.of("a secret: and more"),
        List.of(),
        foundBy,
        "",
        Map.of("en", "Example"));
  }

  private static Draft plainDraft(String issuer, Optional<String> secret) {
    return new Draft(issuer, "centre", secret, List.of(), FoundBy.CLAIM, "", Map.of());
  }

  /** Off to the provider and back. */
  private Response signIn() {
    return back(leave(SIGN_IN));
  }

  private String leave(String path) {
    return browser.get(path).then().statusCode(303).extract().header("Location");
  }

  private Response back(String page) {
    return browser.get(provider.signIn(page, provider.issuer()));
  }

  private void isNobody() {
    browser.get(PROBE).then().statusCode(303);
  }

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

  private Draft plainSecret(String secret) {
    return new Draft(
        provider.issuer(),
        "centre",
        Optional.of(secret),
        List.of(),
        FoundBy.CLAIM,
        "",
        Map.of("en", "Example"));
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

  private void says(String email, Object verified) {
    provider.says(
        claims -> {
          claims.setClaim("email", email);
          claims.setClaim("email_verified", verified);
        });
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
  void changedSettingsCloseEveryWayBack() {
    var page = leave(SIGN_IN);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));

    back(page).then().statusCode(400);
  }

  @Test
  void oneTenantsWayBackIsNotAnothers() {
    fixtures.beta();
    fixtures.inBeta(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
    var way = provider.signIn(leave(SIGN_IN), provider.issuer());
    var elsewhere = new Browser(Fixtures.BETA_HOST);
    elsewhere.plant(PeopleSignInResource.COOKIE, browser.cookie(PeopleSignInResource.COOKIE));

    elsewhere.get(way).then().statusCode(400);
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
  void changedKeysAreFetchedOnceAndForeignOnesDoNotHelp() {
    signIn().then().statusCode(303);
    clock.advance(Duration.ofMinutes(2));
    provider.changesItsKeys("k2");
    signIn().then().statusCode(303);
    long before = keysFetched();

    provider.signsWithAnotherKey("k3");
    signIn().then().statusCode(502);
    signIn().then().statusCode(502);

    assertThat(keysFetched() - before).isZero();
    clock.advance(Duration.ofMinutes(2));
    signIn().then().statusCode(502);
    assertThat(keysFetched() - before).isEqualTo(1);
  }

  private long keysFetched() {
    return provider.asked().stream().filter("/people/keys"::equals).count();
  }

  @Test
  void withoutAProviderThereIsNoSuchWay() {
    alpha(this::remove);

    browser.get(SIGN_IN).then().statusCode(404);
    browser.get("/privacy/link").then().body(not(containsString(SIGN_IN)));
  }

  @Test
  void nextNeverLeadsAway() {
    var page = leave(SIGN_IN + "?next=https://evil.example/");

    back(page).then().statusCode(303).header("Location", endsWith("/privacy"));
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    provider.close();

    browser.get(SIGN_IN).then().statusCode(502).body(containsString("at the moment"));
  }

  @Test
  void theSecretIsSealedAndReachesNobodyElse() {
    var state = alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
    assertThat(state.provider().orElseThrow().hasSecret()).isTrue();

    var kept = alpha(() -> set(plainDraft(provider.issuer(), Optional.empty())));
    assertThat(kept.provider().orElseThrow().hasSecret()).isTrue();
    assertThatThrownBy(
            () -> alpha(() -> set(plainDraft("https://evil.example.test", Optional.empty()))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().get(0).field()).isEqualTo("clientSecret"));
    var none = alpha(() -> set(plainDraft(provider.issuer(), Optional.of(""))));
    assertThat(none.provider().orElseThrow().hasSecret()).isFalse();
  }

  @Test
  void anEditFromAnOlderStateIsRefusedAlsoAfterARemoval() {
    var old = alpha(() -> providers.get().version());
    alpha(this::remove);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));

    assertThatThrownBy(
            () -> alpha(() -> providers.set(old, draft(provider.issuer(), FoundBy.CLAIM))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_EDIT));
  }

  @Test
  void aCheckSaysWhatIsRightAndWhatIsWrong() {
    assertThat(alpha(() -> providers.check()).wrong()).isEmpty();

    provider.describesItselfAs("{\"issuer\": \"https://other.example.test\"}");
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("another issuer");
    provider.describesItselfAs("[]");
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("no JSON object");
    provider.close();
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("takes no connection");
  }
}
