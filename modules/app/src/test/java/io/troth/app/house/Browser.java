package io.troth.app.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one Chromium of this JVM. It is never skipped: a machine without it fails with one sentence.
 */
public final class Browser {

  private static final Path EXECUTABLE =
      Path.of(Objects.requireNonNullElse(System.getenv("TROTH_CHROMIUM"), "/usr/bin/chromium"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-sync",
          "--no-first-run");
  private static final int PATIENCE_MILLIS = 30_000;

  private Browser() {}

  /** A visitor of their own: no cookies yet, 1440 px wide, in English. */
  public static BrowserContext visitor(boolean script) {
    var context =
        Holder.CHROMIUM.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setJavaScriptEnabled(script));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  private static final class Holder {
    static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private static com.microsoft.playwright.Browser launch() {
      if (!Files.isExecutable(EXECUTABLE)) {
        throw new IllegalStateException(
            "No Chromium at %s; install it or name one in TROTH_CHROMIUM.".formatted(EXECUTABLE));
      }
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
      return playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(ARGUMENTS));
    }
  }
}
