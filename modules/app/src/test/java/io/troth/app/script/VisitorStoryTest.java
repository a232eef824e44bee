package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.PrivacyLinks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  @Test
  void theSignalOfABrowserIsHonouredShownAndCarriedOverAtSignIn() {
    try (var context = signalling()) {
      var page = visit(context);
      var question = page.locator("troth-notice section");
      question.waitFor();
      assertThat(question.locator(".signal").textContent()).contains("Opt-out request honoured");
      question.locator(".equal button").last().click();
      page.waitForFunction("troth.allows('analytics')");
      assertThat(page.evaluate("troth.allows('targeting')")).isEqualTo(false);
      assertThat(sale(device(page)).saleOptOut().flatMap(Choice::source)).contains(Source.GPC);

      token = shop.tokenOf("gia");
      visit(context).waitForFunction("'person' in JSON.parse(localStorage.troth)");

      var gia = person("gia");
      assertThat(sale(gia).saleOptOut().flatMap(Choice::source)).contains(Source.GPC);
      assertThat(reason(gia)).isNotEqualTo(Reason.CONSENT_GIVEN);
      assertThat(saleRow(context, gia))
          .contains("You opted out", "Opt-out request honored", "Do Not Track is not honoured");
      try (var elsewhere = Browser.visitor(true)) {
        assertThat(saleRow(elsewhere, gia))
            .contains("You opted out", "Your browser asked for it by Global Privacy Control");
      }
    }
  }

  @Test
  void aSignalThatComesAfterAYesWinsAndSaysSo() {
    SubjectRef device;
    try (var context = Browser.visitor(true)) {
      var page = visit(context);
      page.locator("troth-notice section .equal button").last().click();
      page.waitForFunction("troth.allows('targeting')");
      device = device(page);
      assertThat(reason(device)).isEqualTo(Reason.CONSENT_GIVEN);

      switchOn(context);
      var after = visit(context);
      after.waitForFunction("JSON.parse(localStorage.troth).told");

      assertThat(after.evaluate("troth.allows('analytics')")).isEqualTo(true);
      assertThat(after.evaluate("troth.allows('targeting')")).isEqualTo(false);
      assertThat(reason(device)).isEqualTo(Reason.SALE_OPTED_OUT);
      after.locator("troth-notice .corner").click();
      assertThat(after.locator("troth-notice dialog .signal").textContent())
          .contains("counts more than the yes you gave before");

      after.locator("troth-notice dialog [role=switch]").last().check();
      after.locator("troth-notice dialog .act .do:not(.equal):not(.foot) button").click();
      after.waitForFunction("troth.allows('targeting')");
      assertThat(reason(device)).isEqualTo(Reason.CONSENT_GIVEN);
      var again = visit(context);
      assertThat(again.evaluate("troth.allows('targeting')")).isEqualTo(true);
      assertThat(sale(device).saleException().flatMap(Choice::source)).contains(Source.GPC);
    }
  }

  private static BrowserContext signalling() {
    var context = Browser.visitor(true);
    switchOn(context);
    return context;
  }

  /** As a browser does it: a header with every request, and the same in scripts. */
  private static void switchOn(BrowserContext context) {
    context.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
    context.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})");
  }

  private SubjectRef device(Page page) {
    var secret = (String) page.evaluate("JSON.parse(localStorage.troth).device");
    return in(() -> CookieShop.bean(Devices.class).find(secret).orElseThrow());
  }

  private SubjectRef person(String name) {
    return in(() -> CookieShop.bean(Subjects.class).byExternalId(name).orElseThrow());
  }

  private ChoicesView sale(SubjectRef who) {
    return in(() -> CookieShop.bean(Choices.class).of(who));
  }

  private Reason reason(SubjectRef who) {
    var question =
        new DecisionQuestion(
            new Who.Ref(who), "cookies-targeting", Optional.empty(), Optional.empty());
    return in(() -> CookieShop.bean(Decisions.class).decide(question).reason());
  }

  /** What the privacy centre says of sale and sharing in this browser. */
  private String saleRow(BrowserContext context, SubjectRef person) {
    var expiry = CookieShop.bean(InstantSource.class).instant().plusSeconds(600);
    var link =
        in(
            () ->
                CookieShop.bean(PrivacyLinks.class)
                    .link(person, "/privacy/choices", expiry.toString(), expiry));
    var page = context.newPage();
    page.navigate(link.toString());
    page.locator("main button").click();
    page.waitForURL("**/privacy/choices");
    return page.locator("#sale").innerText();
  }

  private <T> T in(Supplier<T> work) {
    return CookieShop.bean(TenantScope.class).call(shop.tenant().id(), work::get);
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
