package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import org.junit.jupiter.api.Test;

/** A shop's page in a browser, and the whole house behind it. */
@HouseTest
class VisitorStoryTest {

  private final CookieShop shop = CookieShop.of("willow");

  @Test
  void aVisitorChoosesSignsInAndIsNotAskedAgainElsewhere() {
    try (var kitchen = Browser.visitor(true);
        var office = Browser.visitor(true)) {
      var tablet = visit(kitchen, "");
      var question = tablet.locator("troth-notice section");
      question.waitFor();
      assertThat(question.textContent()).contains("Cookie policy", "Statistics");
      question.locator(".foot button").click();
      tablet.locator("troth-notice dialog [role=switch]").first().check();
      tablet.locator("troth-notice dialog .act .do:not(.equal):not(.foot) button").click();
      tablet.waitForFunction("troth.allows('analytics')");
      assertThat(tablet.evaluate("troth.allows('targeting')")).isEqualTo(false);

      var signedIn = visit(kitchen, shop.tokenOf("maya"));
      assertThat(signedIn.evaluate("troth.allows('analytics')")).isEqualTo(true);
      assertThat(signedIn.evaluate("'person' in JSON.parse(localStorage.troth)")).isEqualTo(true);

      var desk = visit(office, shop.tokenOf("maya"));
      assertThat(desk.evaluate("troth.allows('analytics')")).isEqualTo(true);
      assertThat(desk.locator("troth-notice section").count()).isZero();
    }
  }

  @Test
  void whatIsTakenBackIsTakenBackOnTheServerToo() {
    try (var context = Browser.visitor(true)) {
      var page = visit(context, "");
      page.locator("troth-notice section .equal button").last().click();
      page.waitForFunction("troth.allows('targeting')");

      page.locator("troth-notice .corner").click();
      page.locator("troth-notice dialog .equal button").first().click();
      page.waitForFunction("!troth.allows('targeting')");
      page.waitForFunction("!JSON.parse(localStorage.troth).pending");

      assertThat(visit(context, "").locator("troth-notice section").count()).isZero();
    }
  }

  private Page visit(BrowserContext context, String token) {
    var page = context.newPage();
    page.route(CookieShop.ORIGIN + "/**", route -> answer(route, token));
    page.navigate(CookieShop.ORIGIN + "/");
    page.evaluate("window.ready");
    return page;
  }

  private void answer(Route route, String token) {
    var answer = new Route.FulfillOptions();
    if (route.request().url().endsWith("/token")) {
      route.fulfill(
          answer.setContentType("application/json").setBody("{\"token\": \"" + token + "\"}"));
      return;
    }
    route.fulfill(
        answer
            .setContentType("text/html; charset=utf-8")
            .setBody(
                """
                <!doctype html><html lang="en"><title>Tools</title>
                <script>window.ready = new Promise((done) => document.addEventListener('troth:ready', done));</script>
                <script src="http://%s/script/troth.js" data-key="%s" %s defer></script><h1>Tools</h1>"""
                    .formatted(
                        shop.host(),
                        shop.pageKey(),
                        token.isEmpty() ? "" : "data-token='/token'")));
  }
}
