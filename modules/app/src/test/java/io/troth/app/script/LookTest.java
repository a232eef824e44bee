package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It can be read, reached and heard, and moves nothing. */
class LookTest {

  private static final String SHIFTS =
      """
      window.shifted = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((it) => window.shifted += it.value))
        .observe({type: 'layout-shift', buffered: true})""";
  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  private static final String FRAME =
      "<iframe title='Map' data-troth='targeting' data-src='https://maps.example/'></iframe><p>After.</p>";

  @Test
  void nothingOnThePageMoves() {
    try (var shop = new Shop().moving(ReducedMotion.NO_PREFERENCE).before(SHIFTS).open(FRAME)) {
      shop.accept();
      shop.page().evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");

      assertThat(shop.page().evaluate("window.shifted")).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK"})
  void nobodyIsKeptOut(int width, ColorScheme scheme) {
    try (var shop = new Shop().withSignal()) {
      shop.page().setViewportSize(width, 844);
      shop.page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setColorScheme(scheme)
                  .setReducedMotion(ReducedMotion.REDUCE));
      shop.open(FRAME);

      assertThat(new AxeBuilder(shop.page()).analyze().getViolations()).isEmpty();
      shop.preferences();
      shop.centre().locator("summary").first().click();
      assertThat(new AxeBuilder(shop.page()).analyze().getViolations()).isEmpty();
      assertThat(shop.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void everythingWorksByKeyboardAlone() {
    try (var shop = new Shop().open("<a href='#'>a link of the page</a>")) {
      var keys = shop.page().keyboard();
      press(shop, "Tab", 3);
      keys.press("Enter");
      shop.centre().waitFor();
      while (!focused(shop).equals("switch")) {
        keys.press("Tab");
      }
      keys.press("Space");
      while (!focused(shop).equals("Save my choice")) {
        keys.press("Tab");
      }
      keys.press("Enter");
      shop.settled();

      assertThat(shop.allows("analytics")).isTrue();
      assertThat(shop.allows("targeting")).isFalse();
    }
  }

  @Test
  void escapeClosesThePreferenceCentreAndChangesNothing() {
    try (var shop = new Shop().open("")) {
      shop.refuse();
      shop.preferences();
      shop.centre().locator("[role=switch]").first().check();

      shop.page().keyboard().press("Escape");

      shop.centre().waitFor(GONE);
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.sent()).hasSize(1);
    }
  }

  @Test
  void partsSayWhatTheyAre() {
    try (var shop = new Shop().open("")) {
      var page = shop.page();
      var region = new Page.GetByRoleOptions().setName("You decide what we store");
      assertThat(page.getByRole(AriaRole.REGION, region).count()).isEqualTo(1);
      shop.preferences();
      var dialog = new Page.GetByRoleOptions().setName("What may be stored");
      assertThat(page.getByRole(AriaRole.DIALOG, dialog).count()).isEqualTo(1);
      var statistics = new Page.GetByRoleOptions().setName("Statistics");
      assertThat(page.getByRole(AriaRole.SWITCH, statistics).count()).isEqualTo(1);
    }
  }

  @Test
  void textFromRightToLeftIsShownSo() {
    try (var shop = new Shop().asking("\"direction\":\"ltr\"", "\"direction\":\"rtl\"").open("")) {
      var box = shop.question().boundingBox();
      var no = shop.question().locator(".equal button").first().boundingBox();
      var yes = shop.question().locator(".equal button").last().boundingBox();

      assertThat(box.x).isGreaterThan(720);
      assertThat(no.x).isGreaterThan(yes.x);
    }
  }

  @Test
  void thePagesOwnColoursAreTaken() {
    var style =
        "<style nonce='n1'>:root { --troth-accent: #7a3416; --troth-paper: #ffffff }</style>";
    try (var shop = new Shop().withHead(style).open("")) {
      assertThat(background(shop)).isEqualTo("rgb(122, 52, 22)");
    }
  }

  @Test
  void coloursThatCannotBeReadAreNotTaken() {
    for (var colour : new String[] {"#c8e0d0", "rgb(0 0 0 / .3)", "nonsense"}) {
      var style = "<style>:root { --troth-accent: " + colour + " }</style>";
      try (var shop = new Shop().withHead(style).open("")) {
        assertThat(background(shop)).as(colour).isEqualTo("rgb(15, 86, 86)");
      }
    }
  }

  @Test
  void whoWantsNoMotionSeesNone() {
    for (var wish : ReducedMotion.values()) {
      try (var shop = new Shop().moving(wish).open("")) {
        assertThat(shop.question().evaluate("it => getComputedStyle(it).animationName"))
            .isEqualTo(wish == ReducedMotion.REDUCE ? "none" : "come");
      }
    }
  }

  private static Object background(Shop shop) {
    return shop.question()
        .locator(".equal button")
        .first()
        .evaluate("it => getComputedStyle(it).backgroundColor");
  }

  private static void press(Shop shop, String key, int times) {
    for (int i = 0; i < times; i++) {
      shop.page().keyboard().press(key);
    }
  }

  private static String focused(Shop shop) {
    return (String)
        shop.page()
            .evaluate(
                "(() => { const it = document.activeElement.shadowRoot?.activeElement;"
                    + " return it?.getAttribute('role') || it?.textContent || ''; })()");
  }
}
