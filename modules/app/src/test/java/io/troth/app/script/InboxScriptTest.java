package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/** The inbox on a page of the tenant's own. */
class InboxScriptTest {

  private static final String TOKEN = "{\"token\": \"x.eyJzdWIiOiJtYXlhIn0.x\"}";
  private static final String ELEMENT = "<troth-inbox></troth-inbox>";
  private static final String INBOX_TAG =
      "<script nonce='n1' src='https://keyshop.troth.example/script/troth-inbox.js'"
          + " data-key='trothpub_keyshop_x' data-token='/token' defer></script>";
  private static final String SCHEMES = "<meta name='color-scheme' content='light dark'>";
  private static final String OWN =
      "<a id='own' data-troth-inbox href='/elsewhere'>My messages</a>";
  private static final String INBOX =
      """
      {"unread": 1, "language": "en", "direction": "ltr",
       "words": {"title": "Messages", "unread": "Unread", "waiting": "1 unread",
                 "none": "Nothing yet", "open": "Open", "all": "All messages", "close": "Close",
                 "failed": "This could not be loaded."},
       "items": [
         {"id": "n2", "read": false, "told": "Monday 2 November 2026", "language": "en",
          "title": "“Privacy” changes: version 3", "summary": "Logs are kept for less long.",
          "when": "It binds you from Monday, unless you object.",
          "can": ["Accept.", "Object.", "Do nothing."], "path": "/privacy/inbox/n2"},
         {"id": "n1", "read": true, "told": "Friday 2 October 2026", "language": "de",
          "title": "<b>Fett</b>", "summary": "Alt.", "when": "Vorbei.", "can": [],
          "path": "/privacy/inbox/n1"}],
       "next": null}""";

  @Test
  void theBadgeSaysHowManyWait() {
    try (var shop = shop("").open(ELEMENT)) {
      var bell = bell(shop);
      bell.waitFor();

      assertThat(bell.innerText()).contains("Messages").contains("1");
      assertThat(bell.getAttribute("aria-label")).isEqualTo("Messages, 1 unread");
      assertThat(bell.getAttribute("aria-expanded")).isEqualTo("false");
      assertThat(shop.errors()).isEmpty();
    }
  }

  @Test
  void itIsWorkedByKeyboardAlone() {
    try (var shop = shop("").open(ELEMENT)) {
      bell(shop).waitFor();
      bell(shop).focus();
      shop.page().keyboard().press("Enter");
      panel(shop).waitFor();
      assertThat(focused(shop)).isEqualTo("panel");

      for (var key : new String[] {"Tab", "Tab", "Enter"}) {
        shop.page().keyboard().press(key);
      }
      panel(shop).getByText("Logs are kept for less long.").waitFor();
      shop.page().keyboard().press("Escape");

      assertThat(panel(shop).isVisible()).isFalse();
      assertThat(focused(shop)).isEqualTo("bell");
      assertThat(bell(shop).getAttribute("aria-expanded")).isEqualTo("false");
    }
  }

  @Test
  void openingANoticeMarksItAsReadAndDoesNothingElse() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);
      panel(shop).locator("summary").first().click();
      shop.page().waitForCondition(() -> !shop.calls("POST inbox").isEmpty());

      panel(shop).locator("summary").last().click();
      shop.page().waitForCondition(() -> shop.calls("GET inbox").size() == 2);

      assertThat(shop.calls("POST")).containsExactly("POST inbox/n2/read ");
    }
  }

  @Test
  void whatPoliciesSayIsTextAndNothingElse() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);

      var title = panel(shop).locator("summary b").last();
      assertThat(title.textContent()).isEqualTo("<b>Fett</b>");
      assertThat(title.getAttribute("lang")).isEqualTo("de");
    }
  }

  @Test
  void aNoticeLeadsToItsPageInTheCentre() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);
      panel(shop).locator("summary").first().click();
      panel(shop).locator("details[open] button").click();

      shop.page().waitForURL("**?went");
      assertThat(shop.calls("POST privacy-session"))
          .containsExactly("POST privacy-session {\"path\":\"/privacy/inbox/n2\"}");
    }
  }

  @Test
  void aButtonOfThePageOpensIt() {
    try (var shop = shop("").open(OWN)) {
      shop.until("document.getElementById('own').dataset.trothUnread === '1'");
      shop.page().click("#own");

      panel(shop).waitFor();
      assertThat(shop.page().getAttribute("#own", "aria-expanded")).isEqualTo("true");
      assertThat(shop.page().getAttribute("#own", "aria-description")).isEqualTo("1 unread");
      shop.page().click("h1");
      assertThat(panel(shop).isVisible()).isFalse();
    }
  }

  @Test
  void withoutTheServerThePageIsAsItWas() {
    try (var shop = shop("").unreachable().open(ELEMENT + OWN)) {
      assertThat(bell(shop).isVisible()).isFalse();

      shop.page().click("#own");

      shop.page().waitForURL("**/elsewhere");
      assertThat(shop.errors()).isEmpty();
    }
  }

  @Test
  void whatFailsLaterIsSaid() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);
      shop.unreachable();
      panel(shop).locator(".foot").click();

      var failed = panel(shop).locator("[role=alert]:not(:empty)");
      failed.waitFor();
      assertThat(failed.textContent()).isEqualTo("This could not be loaded.");
    }
  }

  @Test
  void aStrictContentSecurityPolicyIsKept() {
    var policy =
        "default-src 'none'; script-src 'nonce-n1'; connect-src 'self' https://keyshop.troth.example";
    try (var shop = shop("").withPolicy(policy).open(ELEMENT)) {
      open(shop);

      assertThat(panel(shop).boundingBox().width).isEqualTo(416);
    }
  }

  @Test
  void itIsWrittenFromRightToLeftWhereItsLanguageIs() {
    var arabic = INBOX.replace("\"en\", \"direction\": \"ltr\"", "\"ar\", \"direction\": \"rtl\"");
    try (var shop = shop(arabic).open(ELEMENT)) {
      open(shop);

      assertThat(panel(shop).boundingBox().x).isEqualTo(12);
      assertThat(computed(shop, "direction")).isEqualTo("rtl");
    }
  }

  @Test
  void nothingMovesForWhomMotionDisturbs() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);
      assertThat(computed(shop, "animationName")).isEqualTo("none");
    }
    try (var shop = shop("").moving(ReducedMotion.NO_PREFERENCE).open(ELEMENT)) {
      open(shop);
      assertThat(computed(shop, "animationName")).isEqualTo("come");
    }
  }

  @Test
  void everybodyCanReadItOnASmallScreenByDayAndByNight() {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (var shop = shop("").withHead(INBOX_TAG + SCHEMES)) {
        shop.page().setViewportSize(390, 844);
        shop.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        shop.open(ELEMENT);
        open(shop);
        panel(shop).locator("summary").first().click();

        assertThat(new AxeBuilder(shop.page()).analyze().getViolations()).isEmpty();
        assertThat(shop.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
  }

  @Test
  void anEmptyInboxSaysSo() {
    var nothing = INBOX.substring(0, INBOX.indexOf("\"items\"")) + "\"items\": []}";
    try (var shop = shop(nothing.replace("\"unread\": 1", "\"unread\": 0")).open(ELEMENT)) {
      open(shop);

      assertThat(panel(shop).innerText()).contains("Nothing yet");
      assertThat(bell(shop).getAttribute("aria-label")).isEqualTo("Messages");
    }
  }

  @Test
  void nothingIsKeptInTheBrowser() {
    try (var shop = shop("").open(ELEMENT)) {
      open(shop);

      assertThat(shop.page().evaluate("Object.keys(localStorage).join()")).isEqualTo("");
      assertThat(shop.page().evaluate("sessionStorage.length")).isEqualTo(0);
      assertThat(shop.page().evaluate("document.cookie")).isEqualTo("");
    }
  }

  /** With the shop's own inbox unless another is given. */
  private static Shop shop(String inbox) {
    return new Shop()
        .asking("\"categories\":[", "\"categories\":[],\"none\":[")
        .file("/token", TOKEN)
        .file("/elsewhere", "<!doctype html><title>Elsewhere</title>")
        .withInbox(inbox.isEmpty() ? INBOX : inbox)
        .withHead(INBOX_TAG);
  }

  private static void open(Shop shop) {
    bell(shop).waitFor();
    bell(shop).click();
    panel(shop).waitFor();
  }

  private static Locator bell(Shop shop) {
    return shop.page().locator("troth-inbox .bell");
  }

  private static Locator panel(Shop shop) {
    return shop.page().locator(".panel");
  }

  private static String computed(Shop shop, String property) {
    return (String)
        panel(shop).evaluate("(panel, name) => getComputedStyle(panel)[name]", property);
  }

  private static Object focused(Shop shop) {
    return shop.page()
        .evaluate("document.querySelector('troth-inbox').shadowRoot.activeElement.className");
  }
}
