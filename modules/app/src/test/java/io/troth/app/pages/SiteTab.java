package io.troth.app.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import java.util.regex.Pattern;

/** One person on the sample customer's site, with its script. */
record SiteTab(BrowserContext context, Page page) implements AutoCloseable {

  private static final Pattern ANYTHING = Pattern.compile("\\S");

  static SiteTab of(Somebody person) {
    var context = Browser.visitor(true);
    var page = context.newPage();
    page.navigate(House.base() + "/demo/site");
    page.selectOption("#person", person.externalId());
    page.locator("form.who button").click();
    return new SiteTab(context, page);
  }

  /** Presses the product's button; what the page says of it. */
  String use() {
    page.locator("#use").click();
    var said = page.locator("#used");
    PlaywrightAssertions.assertThat(said).hasText(ANYTHING);
    return said.textContent();
  }

  /** What the site's server is told when it asks for a purpose. */
  String ask(String purpose) {
    page.selectOption("#purpose", purpose);
    page.locator("form[action$='/ask'] button").click();
    return page.locator(".answer").textContent();
  }

  Locator banner() {
    var banner = page.locator("troth-notice section");
    banner.waitFor();
    return banner;
  }

  Locator dialog() {
    var dialog = page.locator("troth-notice dialog");
    dialog.waitFor();
    return dialog;
  }

  /** Ticks every consent of the dialog and accepts. */
  void acceptEverything() {
    var dialog = dialog();
    dialog.locator("input[type=checkbox]").all().forEach(Locator::check);
    dialog.locator(".equal button").first().click();
    dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Override
  public void close() {
    context.close();
  }
}
