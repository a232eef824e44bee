package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's page in a browser, and the whole house behind it. */
@HouseTest
class VisitorStoryTest {

  private final CookieShop shop = CookieShop.of("willow");
  private HttpServer pages;
  private volatile String token = "";

  @BeforeEach
  void open() throws IOException {
    pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var key = shop.keyFor(origin());
    pages.createContext("/", exchange -> send(exchange, page(key), "text/html; charset=utf-8"));
    pages.createContext(
        "/token", exchange -> send(exchange, "{\"token\": \"" + token + "\"}", "application/json"));
    pages.start();
  }

  @AfterEach
  void close() {
    pages.stop(0);
  }

  @Test
  void aVisitorChoosesSignsInAndIsNotAskedAgainElsewhere() {
    try (var kitchen = Browser.visitor(true);
        var office = Browser.visitor(true)) {
      var tablet = visit(kitchen);
      var question = tablet.locator("troth-notice section");
      question.waitFor();
      assertThat(question.textContent()).contains("Cookie policy", "Statistics");
      question.locator(".foot button").click();
      tablet.locator("troth-notice dialog [role=switch]").first().check();
      tablet.locator("troth-notice dialog .act .do:not(.equal):not(.foot) button").click();
      tablet.waitForFunction("troth.allows('analytics')");
      assertThat(tablet.evaluate("troth.allows('targeting')")).isEqualTo(false);

      token = shop.tokenOf("maya");
      var signedIn = visit(kitchen);
      assertThat(signedIn.evaluate("troth.allows('analytics')")).isEqualTo(true);
      assertThat(signedIn.evaluate("'person' in JSON.parse(localStorage.troth)")).isEqualTo(true);

      var desk = visit(office);
      assertThat(desk.evaluate("troth.allows('analytics')")).isEqualTo(true);
      assertThat(desk.locator("troth-notice section").count()).isZero();
    }
  }

  @Test
  void whatIsTakenBackIsTakenBackOnTheServerToo() {
    try (var context = Browser.visitor(true)) {
      var page = visit(context);
      page.locator("troth-notice section .equal button").last().click();
      page.waitForFunction("troth.allows('targeting')");

      page.locator("troth-notice .corner").click();
      page.locator("troth-notice dialog .equal button").first().click();
      page.waitForFunction("!troth.allows('targeting')");
      page.waitForFunction("!JSON.parse(localStorage.troth).pending");

      assertThat(visit(context).locator("troth-notice section").count()).isZero();
    }
  }

  private Page visit(BrowserContext context) {
    var page = context.newPage();
    page.navigate(origin() + "/");
    page.waitForFunction("window.ready");
    return page;
  }

  private String origin() {
    return "http://shop.localhost:" + pages.getAddress().getPort();
  }

  private String page(String key) {
    return """
        <!doctype html><html lang="en"><title>Tools</title>
        <script>document.addEventListener('troth:ready', () => window.ready = true)</script>
        <script src="http://%s/script/troth.js" data-key="%s" %s defer></script><h1>Tools</h1>"""
        .formatted(shop.host(), key, token.isEmpty() ? "" : "data-token='/token'");
  }

  private static void send(HttpExchange exchange, String body, String type) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
