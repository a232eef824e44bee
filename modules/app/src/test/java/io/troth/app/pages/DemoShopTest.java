package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo's shop holds back its counter and its frame until their category is allowed. */
@HouseTest
class DemoShopTest {

  private static final String NOT_COUNTED = "This visit is not counted.";

  @Test
  void nothingRunsAndNothingIsKeptBeforeAYes() {
    try (var visitor = Browser.visitor(true)) {
      var asked = new ArrayList<String>();
      var page = open(visitor, asked);

      page.locator("troth-notice section").waitFor();

      assertThat(page.locator("#count").innerText()).isEqualTo(NOT_COUNTED);
      assertThat(page.locator("iframe[src]").count()).isZero();
      assertThat(page.getByText("You may also like").isVisible()).isTrue();
      assertThat(asked).noneMatch(url -> url.endsWith("/count.js") || url.contains("suggestions"));
      assertThat(page.evaluate("document.cookie + Object.keys(localStorage).join()")).isEqualTo("");
    }
  }

  @Test
  void eachCategoryOpensItsOwnAndTakingItBackRemovesWhatWasKept() {
    try (var visitor = Browser.visitor(true)) {
      var faults = new ArrayList<String>();
      var page = open(visitor, new ArrayList<>());
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.locator("troth-notice section .equal button").last().click();
      page.getByText("You came for the first time.").waitFor();
      page.locator("[data-look='Good pen']").click();
      page.frameLocator("iframe").getByText("Blotting paper").waitFor();
      assertThat(page.locator("#allowed").innerText()).contains("analytics", "targeting");

      page.reload();
      page.getByText("You came 2 times.").waitFor();
      page.locator("[data-troth-preferences]").click();
      page.locator("troth-notice dialog .equal button").first().click();
      page.getByText(NOT_COUNTED).waitFor();

      assertThat((String) page.evaluate("document.cookie")).doesNotContain("shop-visits");
      assertThat(page.evaluate("localStorage.getItem('shop-looked-at')")).isNull();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void theConsentIsForHalfAYearAsThePolicySays() {
    try (var visitor = Browser.visitor(true)) {
      var page = visitor.newPage();
      var said =
          page.waitForResponse(
              response -> response.url().contains("/visitor/notice"),
              () -> page.navigate(House.base() + "/demo/shop"));

      assertThat(said.text()).contains("\"lastsDays\":181");
    }
  }

  private static Page open(BrowserContext visitor, List<String> asked) {
    var page = visitor.newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(House.base() + "/demo/shop");
    return page;
  }
}
