package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens every shared piece in a browser. Pictures to look at are left in {@code target/gallery}.
 */
@QuarkusTest
@TestProfile(GalleryIT.WithoutDatabase.class)
class GalleryIT {

  private static final int LONG_ENOUGH = 3000;

  private static Playwright playwright;
  private static Browser browser;

  @TestHTTPResource("/gallery/")
  URI gallery;

  /** Pages need no data. */
  public static final class WithoutDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.db-kind", "mysql",
          "quarkus.devservices.enabled", "false",
          "quarkus.hibernate-orm.enabled", "false",
          "quarkus.http.test-port", "0",
          "quarkus.datasource.active", "false");
    }
  }

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
  @CsvSource({
    "real/controls,en", "real/rollout,en", "none/rollout,en", "much/rollout,en", "real/rollout,de",
    "real/centre,en", "none/centre,en", "much/centre,en", "real/difference,en",
    "much/difference,en", "none/difference,en", "real/sign-in,de", "real/missing,en",
    "real/confirm,en"
  })
  void isUsableAtEveryWidthInLightAndDark(String page, String lang) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context =
          browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
        var tab = context.newPage();
        tab.navigate(gallery.resolve(page) + "?lang=" + lang);
        for (var width : new int[] {390, 820, 1440}) {
          tab.setViewportSize(width, 900);
          picture(tab, page, lang, width, scheme);
          assertThat(overflow(tab)).as("%s at %d scrolls sideways", page, width).isZero();
        }
        assertThat(complaints(tab)).as("%s in %s", page, scheme).isEmpty();
      }
    }
  }

  private static void picture(Page tab, String page, String lang, int width, ColorScheme scheme) {
    var name = page.replace('/', '-') + "-" + lang + "-" + width + "-" + scheme + ".png";
    tab.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "gallery", name.toLowerCase(java.util.Locale.ROOT)))
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
