package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying no is as easy as saying yes: as many steps, as much room, the same colours. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class NoDarkPatternsTest {

  private static final String LOOK =
      """
      element => { const s = getComputedStyle(element); const b = element.getBoundingClientRect();
        return [Math.round(b.width), Math.round(b.height), s.color, s.backgroundColor,
          s.borderTopColor, s.borderTopWidth, s.fontSize, s.fontWeight, s.opacity].join('|') }""";

  private BrowserContext visitor;
  private Page page;
  private CentreTenant tenant;

  @BeforeEach
  void enter() {
    visitor = Browser.visitor(true);
    visitor.setDefaultTimeout(8_000);
    tenant = CentreTenant.of("fair", "Fair", Map.of("privacy", Plenty.policy(6)));
    page = tenant.enter(visitor, tenant.person("somebody", "privacy"));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void refusingAllLooksAsAllowingAllAndComesFirst() {
    for (var path : List.of("/privacy/choices", "/privacy/third-parties")) {
      for (var width : List.of(390, 1440)) {
        page.setViewportSize(width, 900);
        page.navigate(tenant.address() + path);
        var pair = page.locator(".pair .button").all();

        assertThat(pair).hasSize(2);
        assertThat(look(pair.get(0))).as(path + " at " + width).isEqualTo(look(pair.get(1)));
        assertThat(pair.get(0).innerText()).matches("(Refuse|Opt out).*");
      }
    }
  }

  @Test
  void aSwitchIsOfOneSizeAndPlaceWhicheverWayItStandsAndTakesOnePress() {
    page.navigate(tenant.address() + "/privacy/choices");
    var row = "privacy.purpose-0";
    var off = box(row);
    press(row);
    var on = box(row);
    press(row);

    assertThat(on).isEqualTo(off);
    assertThat(box(row)).isEqualTo(off);
    assertThat(switchOf(row).getAttribute("aria-checked")).isEqualTo("false");
  }

  @Test
  void nothingIsSwitchedOnThatNeedsAnAnswer() {
    var fresh = tenant.enter(visitor, tenant.person("fresh", "privacy"));
    fresh.navigate(tenant.address() + "/privacy/choices");

    assertThat(
            fresh
                .locator("section[aria-labelledby=consent-heading] .switch")
                .evaluateAll("all => all.map(one => one.getAttribute('aria-checked'))"))
        .asList()
        .isNotEmpty()
        .containsOnly("false");
    assertThat(fresh.locator("input:checked").count()).isZero();
  }

  @Test
  void theKeyboardAloneReachesEverySwitchInTheOrderOfThePage() {
    page.navigate(tenant.address() + "/privacy/choices");
    var order = page.locator("main button");
    var reached = new java.util.ArrayList<String>();
    page.locator("h1").evaluate("h => { h.tabIndex = -1; h.focus() }");
    for (int i = 0; i < order.count(); i++) {
      page.keyboard().press("Tab");
      reached.add((String) page.evaluate("document.activeElement.getAttribute('formaction')"));
    }

    assertThat(reached)
        .isEqualTo(order.evaluateAll("all => all.map(one => one.getAttribute('formaction'))"))
        .doesNotContainNull();
  }

  @Test
  void theKeyboardAlonePressesASwitch() {
    page.navigate(tenant.address() + "/privacy/third-parties");
    var row = "to.recipient-0";
    switchOf(row).focus();
    page.waitForNavigation(() -> page.keyboard().press("Space"));
    assertThat(switchOf(row).getAttribute("aria-checked")).isEqualTo("false");
    switchOf(row).focus();
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    assertThat(switchOf(row).getAttribute("aria-checked")).isEqualTo("true");
  }

  @Test
  void noWordShamesAndNothingAsksTwice() {
    for (var path : List.of("/privacy/choices", "/privacy/third-parties")) {
      for (var language : List.of("en", "de")) {
        page.navigate(tenant.address() + path + "?lang=" + language);
        assertThat(page.locator("main").innerText())
            .doesNotContainPattern(
                "(?i)are you sure|no thanks|miss out|recommended|unfortunately"
                    + "|wirklich|empfohlen|leider|verpassen|verzichten");
      }
    }
  }

  private Locator switchOf(String row) {
    return page.locator("[id='" + row + "'] .switch");
  }

  private void press(String row) {
    Clicks.through(switchOf(row));
  }

  private static String look(Locator control) {
    return (String) control.evaluate(LOOK);
  }

  /** Size of the control, and where in its row it stands. */
  private String box(String row) {
    return (String)
        switchOf(row)
            .evaluate(
                "s => { const b = s.getBoundingClientRect();"
                    + " const r = s.closest('.line').getBoundingClientRect();"
                    + " return [b.width, b.height, b.x - r.x, b.y - r.y].map(Math.round).join() }");
  }
}
