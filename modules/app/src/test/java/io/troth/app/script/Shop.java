package io.troth.app.script;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import io.troth.app.house.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page of a shop that carries the script. Everything it loads comes from here, so that nothing
 * but the script is tried, and what it sends can be looked at.
 */
final class Shop implements AutoCloseable {

  static final String HOST = "www.shop.example";
  private static final String HOME = "https://" + HOST + "/tools/saws";
  private static final String TROTH = "keyshop.troth.example";
  private static final Map<String, String> CORS =
      Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Allow-Headers", "*");

  private final BrowserContext context = Browser.visitor(true);
  private final Map<String, String> files = new HashMap<>();
  private final List<String> sent = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private String notice = resource("script/notice.json");
  private String policy = "";
  private String head = "";
  private String tagAttributes = "";
  private String states = "[]";
  private String changes = "";
  private String inbox = "{}";
  private final List<String> calls = new ArrayList<>();
  private boolean reachable = true;
  private final Page page;

  Shop() {
    page = context.newPage();
    page.onPageError(errors::add);
    moving(ReducedMotion.REDUCE);
    context.route("**/*", this::answer);
  }

  /** Whether the visitor wants motion; none here unless said, so that boxes can be compared. */
  Shop moving(ReducedMotion wish) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wish));
    return this;
  }

  /** Another text of what is asked. */
  Shop asking(String part, String instead) {
    if (!notice.contains(part)) {
      throw new IllegalArgumentException("the notice does not say " + part);
    }
    notice = notice.replace(part, instead);
    return this;
  }

  Shop withPolicy(String contentSecurityPolicy) {
    policy = contentSecurityPolicy;
    return this;
  }

  Shop withHead(String html) {
    head = html;
    return this;
  }

  /** The tenant's server knows the visitor, who chose elsewhere. */
  Shop signedIn(String chosen) {
    tagAttributes = "data-token='/token'";
    states = chosen;
    return this;
  }

  /** A change of a policy that the visitor is shown, as JSON. */
  Shop announcing(String change) {
    changes = change;
    return this;
  }

  /** What stands in the visitor's inbox, as JSON. */
  Shop withInbox(String answer) {
    inbox = answer;
    return this;
  }

  Shop file(String path, String body) {
    files.put(path, body);
    return this;
  }

  Shop unreachable() {
    reachable = false;
    return this;
  }

  Shop reachable() {
    reachable = true;
    return this;
  }

  /** Runs in the page before anything else does. */
  Shop before(String script) {
    context.addInitScript(script);
    return this;
  }

  Shop withSignal() {
    context.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
    return before("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
  }

  /** Opens the page with this content and waits until the script has said that it is ready. */
  Shop open(String content) {
    file(
        "/tools/saws",
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Saws</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <script nonce="n1">document.addEventListener('troth:ready', () => window.ready = true);
        window.ran = [];</script>%s
        <script nonce="n1" src="https://%s/script/troth.js" data-key="trothpub_keyshop_x" %s defer></script>
        </head><body><main><h1>Saws</h1><p>Sharp ones.</p>%s</main></body></html>"""
            .formatted(head, TROTH, tagAttributes, content));
    return again();
  }

  /** Comes back to the page. */
  Shop again() {
    page.navigate(HOME);
    return until("!!window.ready");
  }

  /**
   * Waits until this is true on the page. Asked from outside each time: a page with a strict policy
   * lets nothing on it wait for words.
   */
  Shop until(String expression) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    return this;
  }

  Page page() {
    return page;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  /** Bodies of what was recorded, in order. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  /** What was asked of the server on behalf of a person, for example {@code POST uses {}}. */
  List<String> calls(String path) {
    return calls.stream().filter(call -> call.startsWith(path)).toList();
  }

  Locator question() {
    return page.locator("troth-notice section");
  }

  Locator centre() {
    return page.locator("troth-notice dialog");
  }

  void refuse() {
    question().locator(".equal button").first().click();
    settled();
  }

  void accept() {
    question().locator(".equal button").last().click();
    settled();
  }

  void preferences() {
    page.evaluate("troth.preferences()");
    centre().waitFor();
  }

  /** Waits until what was pressed has taken effect. */
  void settled() {
    page.locator("troth-notice .said p").waitFor();
  }

  boolean allows(String category) {
    return (boolean) page.evaluate("id => troth.allows(id)", category);
  }

  String entry() {
    return (String) page.evaluate("localStorage.getItem('troth')");
  }

  String ran() {
    return String.valueOf(page.evaluate("window.ran.join(' ')"));
  }

  private void answer(Route route) {
    var request = route.request();
    var address = URI.create(request.url());
    if (address.getHost().equals(TROTH)) {
      troth(route, address.getPath());
    } else {
      var body = files.get(address.getPath());
      var answer = new Route.FulfillOptions().setStatus(body == null ? 404 : 200);
      var headers = new HashMap<String, String>();
      headers.put("Content-Type", type(address.getPath()));
      if (!policy.isEmpty()) {
        headers.put("Content-Security-Policy", policy);
      }
      route.fulfill(answer.setBody(body == null ? "" : body).setHeaders(headers));
    }
  }

  private static String type(String path) {
    return path.endsWith(".js")
        ? "text/javascript"
        : path.equals("/token") ? "application/json" : "text/html; charset=utf-8";
  }

  private void troth(Route route, String path) {
    var answer = new Route.FulfillOptions().setHeaders(CORS);
    if (path.startsWith("/script/")) {
      var file = resource(path.replace("/script/", "troth-script/"));
      route.fulfill(answer.setBody(file).setContentType("text/javascript"));
      return;
    }
    if (!reachable) {
      route.abort();
      return;
    }
    if (path.startsWith("/api/v1/me/") && !route.request().method().equals("OPTIONS")) {
      var body = Objects.requireNonNullElse(route.request().postData(), "");
      calls.add(
          route.request().method() + " " + path.substring("/api/v1/me/".length()) + " " + body);
    }
    if (path.endsWith("/visitor/choices") && route.request().method().equals("POST")) {
      sent.add(route.request().postData());
    }
    route.fulfill(answer.setBody(body(path)).setContentType("application/json"));
  }

  private String body(String path) {
    return switch (path.substring("/api/v1/".length())) {
      case "visitor/notice" -> notice;
      case "visitor/forms" -> "{\"formToken\": \"form\"}";
      case "visitor/choices" -> "{\"device\": \"secret\", \"receipts\": []}";
      case "visitor/signals" -> "{\"receipts\": []}";
      case "visitor/link", "me/cookie-choices" -> "{\"choices\": " + states + "}";
      case "me/notices" ->
          "{\"items\": ["
              + changes
              + "], \"first\": "
              + (changes.isEmpty() ? "null" : changes)
              + "}";
      case "me/inbox" -> inbox;
      case "me/privacy-session" -> "{\"url\": \"" + HOME + "?went\"}";
      default -> "{}";
    };
  }

  static String resource(String name) {
    try (var in =
        Objects.requireNonNull(Shop.class.getClassLoader().getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
