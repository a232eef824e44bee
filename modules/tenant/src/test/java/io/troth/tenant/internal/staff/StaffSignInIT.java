package io.troth.tenant.internal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.troth.kernel.Problem;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.tenant.api.StaffSessions;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.FakeSubjects;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.StaffRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StaffSignInIT {

  private static final String PASSWORD = "correct horse battery";
  private static final String PROBE = "/api/v1/me/probe/machine";
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Inject Fixtures fixtures;
  @Inject StaffAccounts accounts;
  @Inject StaffSessions sessions;
  @Inject PrivacyLinks links;
  @Inject MutableClock clock;

  private StaffView account;

  @BeforeEach
  void somebodyWorksHere() {
    // A minute and more between tests empties the throttle of the tests' one address.
    clock.advance(Duration.ofMinutes(10));
    var name = "owner-" + NAMES.incrementAndGet() + "@alpha.test";
    account = fixtures.inAlpha(() -> accounts.create(name, "Olga", StaffRole.OWNER, PASSWORD));
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  private Response signIn(Browser browser, String password) {
    browser.get("/admin/sign-in");
    return browser.post(
        "/admin/sign-in",
        Map.of("name", account.signInName(), "password", password, "next", "/admin/policies?x=1"));
  }

  private static int probe(Browser browser) {
    return browser.get(PROBE).statusCode();
  }

  @Test
  void theRightPasswordOpensASession() {
    var browser = new Browser(Fixtures.ALPHA_HOST);

    var answer = signIn(browser, PASSWORD);

    answer.then().statusCode(303).header("Location", endsWith("/admin/policies?x=1"));
    assertThat(answer.headers().getValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(StaffMechanism.COOKIE)
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax"));
    browser.get(PROBE).then().statusCode(200).body("kind", equalTo("STAFF"));
  }

  @Test
  void aWrongPasswordAndAnUnknownNameLookAlike() {
    var wrong = signIn(new Browser(Fixtures.ALPHA_HOST), "not the password");
    var stranger = new Browser(Fixtures.ALPHA_HOST);
    stranger.get("/admin/sign-in");
    var unknown =
        stranger.post("/admin/sign-in", Map.of("name", "nobody", "password", "whatever it is"));

    wrong.then().statusCode(401).body(containsString("do not match"));
    unknown.then().statusCode(401).body(containsString("do not match"));
  }

  @Test
  void theSixthFailureInAMinuteHasToWait() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    for (int i = 0; i < 5; i++) {
      signIn(browser, "wrong password").then().statusCode(401);
    }

    signIn(browser, PASSWORD).then().statusCode(429);

    clock.advance(Duration.ofMinutes(2));
    signIn(browser, PASSWORD).then().statusCode(303);
  }

  @Test
  void aPlantedSessionIsNotTakenOver() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.plant(StaffMechanism.COOKIE, "planted-by-somebody-else");

    signIn(browser, PASSWORD);

    assertThat(browser.cookie(StaffMechanism.COOKIE)).isNotEqualTo("planted-by-somebody-else");
    var attacker = new Browser(Fixtures.ALPHA_HOST);
    attacker.plant(StaffMechanism.COOKIE, "planted-by-somebody-else");
    assertThat(probe(attacker)).isEqualTo(401);
  }

  @Test
  void signingInAgainEndsTheFormerSession() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);
    var former = browser.cookie(StaffMechanism.COOKIE);

    signIn(browser, PASSWORD);

    var old = new Browser(Fixtures.ALPHA_HOST);
    old.plant(StaffMechanism.COOKIE, former);
    assertThat(probe(old)).isEqualTo(401);
    assertThat(probe(browser)).isEqualTo(200);
  }

  @Test
  void inThePrivacyCentreStaffAreThePersonWhoseLinkTheyOpened() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);
    var expiry = clock.instant().plus(Duration.ofDays(1));
    var nonce = UUID.randomUUID().toString();
    var link =
        fixtures.inAlpha(() -> links.link(FakeSubjects.MARIA, "/privacy", nonce, expiry)).getPath();
    browser.get(link);

    browser.post(link, Map.of());

    browser
        .get("/privacy/probe")
        .then()
        .statusCode(200)
        .body("subject", equalTo(FakeSubjects.MARIA.toString()));
    assertThat(probe(browser)).as("still signed in elsewhere").isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);
    var token = browser.cookie(StaffMechanism.COOKIE);

    browser.get("/admin/sign-in");
    browser.post("/admin/sign-out", Map.of()).then().statusCode(303);

    browser.plant(StaffMechanism.COOKIE, token);
    assertThat(probe(browser)).isEqualTo(401);
  }

  @Test
  void anIdleSessionEnds() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);

    clock.advance(Duration.ofMinutes(29));
    assertThat(probe(browser)).isEqualTo(200);
    clock.advance(Duration.ofMinutes(29));
    assertThat(probe(browser)).isEqualTo(200);
    clock.advance(Duration.ofMinutes(31));
    assertThat(probe(browser)).isEqualTo(401);
  }

  @Test
  void aSessionIsCarriedOverAJumpOfTheClock() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);

    fixtures.inAlpha(
        () -> {
          sessions.carryOver(Duration.ofDays(7));
          return true;
        });
    clock.advance(Duration.ofDays(7));

    assertThat(probe(browser)).isEqualTo(200);
  }

  @Test
  void aSessionOfOneTenantIsNothingToAnother() {
    fixtures.beta();
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);

    var beta = new Browser(Fixtures.BETA_HOST);
    beta.plant(StaffMechanism.COOKIE, browser.cookie(StaffMechanism.COOKIE));

    assertThat(probe(beta)).isEqualTo(401);
  }

  @Test
  void disablingAnAccountEndsItsSessions() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);

    fixtures.inAlpha(
        () -> {
          accounts.disable(account.id());
          return true;
        });

    assertThat(probe(browser)).isEqualTo(401);
    signIn(browser, PASSWORD).then().statusCode(401);
  }

  @Test
  void signInLeadsToOurPagesOnly() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get("/admin/sign-in?next=//evil.test/admin");

    browser
        .post(
            "/admin/sign-in",
            Map.of(
                "name", account.signInName(), "password", PASSWORD, "next", "https://evil.test/"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("http://alpha.localhost/admin"));
  }

  @Test
  void thePlatformsOwnHostHasNoStaff() {
    var browser = new Browser("localhost");

    browser.get("/admin/sign-in").then().statusCode(404);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    given()
        .header("Host", Fixtures.ALPHA_HOST)
        .formParam("name", account.signInName())
        .formParam("password", PASSWORD)
        .post("/admin/sign-in")
        .then()
        .statusCode(403);
  }

  @Test
  void theTeamIsManagedByItsOwners() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    signIn(browser, PASSWORD);

    given()
        .header("Host", Fixtures.ALPHA_HOST)
        .header("Sec-Fetch-Site", "same-origin")
        .cookie(StaffMechanism.COOKIE, browser.cookie(StaffMechanism.COOKIE))
        .contentType("application/json")
        .body(
            """
            {"signInName":"Editor@alpha.test","displayName":"Ed","role":"EDITOR","password":"short"}
            """)
        .post("/api/v1/team")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("password"));
  }

  @Test
  void aSignInNameIsTakenOnce() {
    var name = account.signInName().toUpperCase(Locale.ROOT);

    assertThatThrownBy(
            () ->
                fixtures.inAlpha(() -> accounts.create(name, "Again", StaffRole.EDITOR, PASSWORD)))
        .isInstanceOf(Problem.class);
  }
}
