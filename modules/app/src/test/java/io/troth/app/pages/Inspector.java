package io.troth.app.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at pages in one tab: on a phone and on a desk, by day and by night. With {@code -Dshots}
 * pictures to look at are left in {@code target/shots}.
 */
public final class Inspector {

  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<Look> LOOKS =
      List.of(
          new Look(390, ColorScheme.LIGHT, false),
          new Look(390, ColorScheme.DARK, true),
          new Look(1440, ColorScheme.DARK, false),
          new Look(1440, ColorScheme.LIGHT, true));

  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** One width in one colour scheme; axe looks at each of either once. */
  private record Look(int width, ColorScheme scheme, boolean axe) {
    @Override
    public String toString() {
      return width + " px, " + scheme;
    }
  }

  public Inspector(BrowserContext context) {
    this(context.newPage());
  }

  /** Looks at what is open in a tab already. */
  Inspector(Page open) {
    page = open;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
  }

  /** What was wrong on the pages opened so far, in sentences. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  public Page page() {
    return page;
  }

  /** Opens a page that must answer with this status, and looks at it. */
  public void open(String url, int status) {
    errors.clear();
    var answer = page.navigate(url);
    if (answer.status() != status) {
      complaints.add("%s answered %d".formatted(url, answer.status()));
      return;
    }
    look();
  }

  public void open(String url) {
    open(url, 200);
  }

  /** Looks at the page that is open now. */
  public void look() {
    page.waitForLoadState(LoadState.LOAD);
    for (var look : LOOKS) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(look.scheme())
              .setReducedMotion(ReducedMotion.REDUCE));
      page.setViewportSize(look.width(), 900);
      sideways(look);
      if (look.axe()) {
        barriers(look);
      }
      picture(look);
    }
    errors.stream()
        .filter(error -> !error.startsWith("Failed to load resource"))
        .map(error -> "%s says in the console: %s".formatted(page.url(), error))
        .forEach(complaints::add);
    errors.clear();
  }

  private void sideways(Look look) {
    var width = (int) page.evaluate("document.documentElement.scrollWidth");
    if (width > look.width()) {
      complaints.add("%s is %d px wide at %s".formatted(page.url(), width, look));
    }
  }

  private void barriers(Look look) {
    new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(
                rule ->
                    "%s at %s: %s: %s"
                        .formatted(
                            page.url(), look, rule.getId(), rule.getNodes().get(0).getHtml()))
            .forEach(complaints::add);
  }

  private void picture(Look look) {
    if (System.getProperty("shots") == null) {
      return;
    }
    var name =
        page.url().replaceFirst("https?://([^./:]*)[^/]*/", "$1-").replaceAll("[^a-zA-Z0-9]+", "-");
    var file = "%.60s-%d-%s.png".formatted(name, look.width(), look.scheme());
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "shots", file)).setFullPage(true));
  }
}
