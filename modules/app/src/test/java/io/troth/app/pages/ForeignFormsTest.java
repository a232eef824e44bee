package io.troth.app.pages;

import static io.troth.app.pages.CentreSteps.allowed;
import static io.troth.app.pages.CentreSteps.isOn;
import static io.troth.app.pages.CentreSteps.press;
import static io.troth.app.pages.CentreSteps.shop;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.kernel.SubjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form of the privacy centre counts once, for whom it was made, and for nothing else. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class ForeignFormsTest {

  private static final String VALUES = "all => all.map(one => one.value)";
  private static final String PUT_BACK =
      "old => document.querySelectorAll('input[name=shown]').forEach("
          + "(one, n) => { one.value = old[n] })";

  private BrowserContext visitor;

  @BeforeEach
  void visit() {
    visitor = Browser.visitor(false);
    visitor.setDefaultTimeout(8_000);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  private Page enter(CentreTenant tenant, SubjectRef person) {
    return tenant.enter(visitor, person);
  }

  @Test
  void aFormThatIsSentAgainAfterAWithdrawalGivesNothing() {
    var shop = shop();
    var person = shop.person("again", "privacy", "cookies");
    var row = "privacy.product-suggestions";
    try (var scripted = Browser.visitor(true)) {
      var page = shop.enter(scripted, person);
      page.navigate(shop.address() + "/privacy/choices");
      var old = page.locator("input[name=shown]").evaluateAll(VALUES);
      press(page, row);
      press(page, row);
      page.evaluate(PUT_BACK, old);

      press(page, row);

      assertThat(isOn(page, row)).isFalse();
      assertThat(allowed(shop, person, "product-suggestions")).isFalse();
      press(page, row);
      assertThat(isOn(page, row)).as("the form that is shown now").isTrue();
    }
  }

  @Test
  void somebodyElsesFormIsRefusedWithAPageThatSaysWhatToDo() {
    var shop = shop();
    var mine = enter(shop, shop.person("mine", "privacy", "cookies"));
    mine.navigate(shop.address() + "/privacy/choices");
    String foreign;
    try (var other = Browser.visitor(false)) {
      var theirs = shop.enter(other, shop.person("theirs", "privacy", "cookies"));
      theirs.navigate(shop.address() + "/privacy/choices");
      foreign = theirs.locator("input[name=shown]").first().getAttribute("value");
    }
    try (var scripted = Browser.visitor(true)) {
      scripted.addCookies(
          visitor.cookies().stream()
              .map(
                  cookie ->
                      new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                          .setDomain(cookie.domain)
                          .setPath(cookie.path))
              .toList());
      var page = scripted.newPage();
      page.navigate(shop.address() + "/privacy/choices");
      page.evaluate(
          "text => document.querySelectorAll('input[name=shown]').forEach("
              + "one => { if (one.value.split(' ')[0] === text.split(' ')[0]) one.value = text })",
          foreign);

      Clicks.through(page.locator(row(foreign, page)));

      assertThat(page.locator(".flash").innerText())
          .contains("This form was not made for you", "Nothing was changed.");
    }
  }

  @Test
  void somebodyElsesActIsNeitherShownNorUndone() {
    var shop = shop();
    var first = shop.person("first", "privacy", "cookies");
    var theirs = enter(shop, first);
    theirs.navigate(shop.address() + "/privacy/choices");
    press(theirs, "privacy.product-suggestions");
    var undo = theirs.locator(".undo button").getAttribute("formaction");
    var act = undo.substring(undo.lastIndexOf('/') + 1);
    try (var other = Browser.visitor(true)) {
      var page = shop.enter(other, shop.person("second", "privacy", "cookies"));
      page.navigate(shop.address() + "/privacy/choices?done=" + act);
      assertThat(page.locator(".undo").count()).isZero();
      page.evaluate(
          "to => document.querySelector('.pair button').setAttribute('formaction', to)", undo);

      Clicks.through(page.locator(".pair button").first());

      assertThat(page.locator("h1").innerText()).doesNotContain("My choices");
    }
    assertThat(allowed(shop, first, "product-suggestions")).isTrue();
  }

  /** The first switch of a consent that belongs to the version of a form. */
  private static String row(String shown, Page page) {
    var version = shown.split(" ")[0];
    var selector = ".switch[formaction*='" + version + "'][formaction*='/give']";
    assertThat(page.locator(selector).count()).isPositive();
    return selector + " >> nth=0";
  }
}
