package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out of the privacy centre. */
@HouseTest
class LeavingTest {

  private static final List<String> PAGES =
      List.of(
          "/privacy",
          "/privacy/choices",
          "/privacy/data",
          "/privacy/third-parties",
          "/privacy/history",
          "/privacy/receipts",
          "/privacy/contact");
  private static final String SIGN_OUT = "form[action='/privacy/sign-out'] button";

  private final CentreTenant shop =
      CentreTenant.of(
          "leaving", "Leaving", Map.of("privacy", CentreTenant.example("keyshop", "privacy")));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPageHasItAndItEndsTheSession(boolean scripted) {
    try (var visitor = Browser.visitor(scripted)) {
      var page = shop.enter(visitor, shop.person("leaver-" + scripted, "privacy"));
      for (var path : PAGES) {
        page.navigate(shop.address() + path);
        assertThat(page.locator(SIGN_OUT).count()).as(path).isEqualTo(1);
        assertThat(page.locator(SIGN_OUT).innerText()).isEqualTo("Sign out");
      }
      var session = session(visitor);

      Clicks.through(page.locator(SIGN_OUT));

      assertThat(page.url()).endsWith("/privacy/sign-out");
      assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
      assertThat(page.locator("main").innerText()).contains("What you decided goes on counting");
      assertThat(visitor.cookies()).noneMatch(cookie -> cookie.name.equals("troth-privacy"));
      assertThat(read(session)).as("also with a copy of the cookie").isNotEqualTo(200);
      assertThat(page.goBack().text()).doesNotContain("leaver-" + scripted);
    }
  }

  @Test
  void anotherBrowserOfTheSamePersonStaysIn() {
    var person = shop.person("twice", "privacy");
    try (var one = Browser.visitor(false);
        var other = Browser.visitor(false)) {
      var page = shop.enter(one, person);
      shop.enter(other, person);

      Clicks.through(page.locator(SIGN_OUT));

      assertThat(read(session(other))).isEqualTo(200);
    }
  }

  @Test
  void anotherSiteCannotSignAnybodyOut() {
    try (var visitor = Browser.visitor(false)) {
      shop.enter(visitor, shop.person("staying", "privacy"));
      var session = session(visitor);

      var answer =
          given()
              .baseUri(House.base())
              .header("Host", shop.host())
              .cookie("troth-privacy", session)
              .contentType("application/x-www-form-urlencoded")
              .redirects()
              .follow(false)
              .post("/privacy/sign-out");

      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(read(session)).isEqualTo(200);
    }
  }

  @Test
  void whoIsGoneAlreadySeesTheSamePageInTheirLanguage() {
    var page =
        given()
            .baseUri(House.base())
            .header("Host", shop.host())
            .header("Accept-Language", "de")
            .get("/privacy/sign-out");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("<h1>Sie sind abgemeldet</h1>", "/policies");
  }

  private static String session(BrowserContext visitor) {
    return visitor.cookies().stream()
        .filter(cookie -> cookie.name.equals("troth-privacy"))
        .findFirst()
        .orElseThrow()
        .value;
  }

  private int read(String session) {
    return given()
        .baseUri(House.base())
        .header("Host", shop.host())
        .cookie("troth-privacy", session)
        .redirects()
        .follow(false)
        .get("/privacy")
        .statusCode();
  }
}
