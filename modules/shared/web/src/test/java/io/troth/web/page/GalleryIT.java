package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Opens every shared piece in a browser. With {@code -Dgallery} all of them at every width, and
 * pictures to look at are left in {@code target/gallery}.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class GalleryIT {

  private static final int LONG_ENOUGH = 3000;

  private static Playwright playwright;
  private static Browser browser;

  @TestHTTPResource("/gallery/")
  URI gallery;

  @BeforeAll
  static void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "real/controls",
        "real/rollout?lang=de",
        "none/rollout",
        "much/rollout",
        "real/centre",
        "real/difference",
        "real/sign-in",
        "real/confirm"
      })
  void isUsableOnAPhoneInTheDarkAndOnADesk(String page) {
    look(page, ColorScheme.DARK, 1440, 390);
  }

  /** Everything, for those who want to look: {@code -Dgallery}. */
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "gallery", matches = ".*")
  @ValueSource(
      strings = {
        "real/controls",
        "real/rollout",
        "real/rollout?lang=de",
        "none/rollout",
        "much/rollout",
        "real/centre",
        "real/centre?lang=ar",
        "none/centre",
        "much/centre",
        "real/difference",
        "much/difference",
        "none/difference",
        "real/sign-in?lang=de",
        "real/missing",
        "real/confirm",
        "../problems",
        "../nowhere"
      })
  void isUsableAtEveryWidthInLightAndDark(String page) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      look(page, scheme, 390, 820, 1440);
    }
  }

  @Test
  void legalTextsPrintWithoutTheirSurroundings() {
    try (var context = browser.newContext()) {
      var tab = context.newPage();
      tab.setViewportSize(700, 900);
      tab.navigate(gallery.resolve("real/difference").toString());
      tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      picture(tab, "print", 700, ColorScheme.LIGHT);

      assertThat(tab.locator(".languages").isVisible()).isFalse();
      assertThat(tab.locator(".clause").first().isVisible()).isTrue();
    }
  }

  private void look(String page, ColorScheme scheme, int... widths) {
    var options = new Browser.NewContextOptions().setColorScheme(scheme);
    try (var context = browser.newContext(options)) {
      var tab = context.newPage();
      tab.navigate(gallery.resolve(page).toString());
      for (var width : widths) {
        tab.setViewportSize(width, 900);
        assertThat(overflow(tab)).as("%s at %d scrolls sideways", page, width).isZero();
        picture(tab, page, width, scheme);
      }
      assertThat(complaints(tab)).as("%s in %s", page, scheme).isEmpty();
    }
  }

  private static void picture(Page tab, String page, int width, ColorScheme scheme) {
    if (System.getProperty("gallery") == null) {
      return;
    }
    var name = page.replaceAll("[^a-z]+", "-") + "-" + width + "-" + scheme + ".png";
    tab.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "gallery", name.toLowerCase(Locale.ROOT)))
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height(tab), LONG_ENOUGH)));
  }

  private static int height(Page tab) {
    return (int) tab.evaluate("document.documentElement.scrollHeight");
  }

  private static int overflow(Page tab) {
    return (int)
        tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static List<String> complaints(Page tab) {
    return new AxeBuilder(tab)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
