package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What counts as seen: half of it, bare, on a page with the focus, for three seconds without a
 * break. The page's timers are turned by hand, so that nothing waits.
 */
class ImpressionTest {

  private static final String TOKEN = "{\"token\": \"x.eyJzdWIiOiJtYXlhIn0.x\"}";
  private static final String CHANGE =
      """
      {"version": "v2", "number": 2, "language": "en", "summary": "We keep logs for less long.",
       "contentHash": "h", "path": "/privacy/coming/v2", "answerDue": %s, "consents": [],
       "ticket": "t-2", "words": {"heading": "The policy changes", "when": "On Monday.",
       "read": "Read", "close": "Close", "accept": "Accept", "decline": "Decline", "later": "Later",
       "choose": "Choose"}}""";
  private static final String EYES =
      """
      window.away = false;
      window.unseen = false;
      document.hasFocus = () => !window.away;
      Object.defineProperty(document, 'hidden', {get: () => window.unseen});""";

  @Test
  void threeSecondsOfABannerAreReportedOnce() {
    try (var shop = shop("false")) {
      pass(shop, 2_900);
      assertThat(seen(shop)).isEmpty();

      pass(shop, 400);
      reported(shop);
      pass(shop, 60_000);

      assertThat(shop.calls("POST impressions"))
          .containsExactly("POST impressions {\"ticket\":\"t-2\"}");
    }
  }

  @Test
  void aDialogIsSeenLikeABanner() {
    try (var shop = shop("true")) {
      pass(shop, 3_300);

      reported(shop);
    }
  }

  @Test
  void aBreakBeginsTheThreeSecondsAnew() {
    for (var interruption : new String[] {"away", "unseen"}) {
      try (var shop = shop("false")) {
        pass(shop, 2_000);
        shop.page().evaluate("window." + interruption + " = true");
        pass(shop, 1_000);
        shop.page().evaluate("window." + interruption + " = false");
        pass(shop, 2_000);
        assertThat(seen(shop)).as(interruption).isEmpty();

        pass(shop, 1_500);

        reported(shop);
      }
    }
  }

  @Test
  void aBreakBetweenTwoLooksCountsToo() {
    try (var shop = shop("false")) {
      pass(shop, 2_000);
      shop.page().evaluate("window.dispatchEvent(new Event('blur'))");
      pass(shop, 2_000);

      assertThat(seen(shop)).isEmpty();
    }
  }

  @Test
  void aHiddenTabSeesNothing() {
    try (var shop = shop("false")) {
      shop.page().evaluate("window.unseen = true");
      pass(shop, 600_000);

      assertThat(seen(shop)).isEmpty();
    }
  }

  @Test
  void whatIsMostlyCoveredIsNotSeen() {
    try (var shop = shop("false")) {
      cover(shop, 0.6);
      pass(shop, 60_000);
      assertThat(seen(shop)).isEmpty();

      cover(shop, 0.4);
      pass(shop, 3_300);

      reported(shop);
    }
  }

  @Test
  void whatIsPushedOutOfSightIsNotSeen() {
    try (var shop = shop("false")) {
      push(shop, 0.6);
      pass(shop, 60_000);
      assertThat(seen(shop)).isEmpty();

      push(shop, 0.4);
      pass(shop, 3_300);

      reported(shop);
    }
  }

  @Test
  void whatWasClosedIsNotSeen() {
    try (var shop = shop("false")) {
      pass(shop, 2_000);
      banner(shop).locator("button").last().click();
      pass(shop, 60_000);

      assertThat(seen(shop)).isEmpty();
    }
  }

  private static Shop shop(String due) {
    var shop =
        new Shop()
            .asking("\"categories\":[", "\"categories\":[],\"none\":[")
            .before(EYES)
            .signedIn("[]")
            .file("/token", TOKEN)
            .announcing(CHANGE.formatted(due));
    shop.page().clock().install();
    shop.open("");
    banner(shop).waitFor();
    drawn(shop);
    return shop;
  }

  private static Locator banner(Shop shop) {
    return shop.page().locator("troth-notice section, troth-notice dialog");
  }

  /** Lays something over so much of it, from the start of the line. */
  private static void cover(Shop shop, double share) {
    shop.page()
        .evaluate(
            """
            share => {
              const banner = document.querySelector('troth-notice').shadowRoot.querySelector('section');
              const {left, top, width, height} = banner.getBoundingClientRect();
              const lid = document.getElementById('lid') || document.createElement('div');
              lid.id = 'lid';
              lid.style.cssText = `position:fixed;z-index:2147483647;background:tan;left:${left}px;
                top:${top}px;width:${width * share}px;height:${height}px`;
              document.body.append(lid);
            }""",
            share);
    drawn(shop);
  }

  /** Moves so much of it below the edge of the window. */
  private static void push(Shop shop, double share) {
    shop.page()
        .evaluate(
            """
            share => {
              const banner = document.querySelector('troth-notice').shadowRoot.querySelector('section');
              banner.style.translate = '';
              const {top, height} = banner.getBoundingClientRect();
              banner.style.translate = `0 ${innerHeight - top - height * (1 - share)}px`;
            }""",
            share);
    drawn(shop);
  }

  /** Until the browser has told those who watch what is in sight. */
  private static void drawn(Shop shop) {
    shop.page()
        .evaluate(
            """
            () => new Promise((done) => {
              const watcher = new IntersectionObserver(() => { watcher.disconnect(); done(); });
              watcher.observe(document.body);
            })""");
  }

  private static void pass(Shop shop, long millis) {
    shop.page().clock().runFor(millis);
  }

  private static List<String> seen(Shop shop) {
    return shop.calls("POST impressions");
  }

  private static void reported(Shop shop) {
    shop.page().waitForCondition(() -> !seen(shop).isEmpty());
  }
}
