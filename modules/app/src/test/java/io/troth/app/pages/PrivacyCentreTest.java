package io.troth.app.pages;

import static io.troth.app.pages.CentreSteps.allowed;
import static io.troth.app.pages.CentreSteps.button;
import static io.troth.app.pages.CentreSteps.isOn;
import static io.troth.app.pages.CentreSteps.plenty;
import static io.troth.app.pages.CentreSteps.press;
import static io.troth.app.pages.CentreSteps.shop;
import static io.troth.app.pages.CentreSteps.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.kernel.SubjectRef;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person decides in the privacy centre, without script. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class PrivacyCentreTest {

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
  void aConsentIsGivenAndWithdrawnByOnePressEachAndUndone() {
    var shop = shop();
    var person = shop.person("consenting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    var row = "privacy.product-suggestions";
    assertThat(isOn(page, row)).as("nothing is preselected").isFalse();

    press(page, row);

    assertThat(isOn(page, row)).isTrue();
    assertThat(text(page, row)).contains("You agreed", "Done: switched on.");
    assertThat(allowed(shop, person, "product-suggestions")).isTrue();

    press(page, row);

    assertThat(text(page, row)).contains("You withdrew your consent", "Done: switched off.");
    assertThat(allowed(shop, person, "product-suggestions")).isFalse();

    Clicks.through(page.locator("[id='" + row + "'] .undo button"));

    assertThat(isOn(page, row)).isTrue();
    assertThat(allowed(shop, person, "product-suggestions")).isTrue();
  }

  @Test
  void anObjectionStopsALegitimateInterestAndCanBeTakenBack() {
    var shop = shop();
    var person = shop.person("objecting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    var row = "privacy.visit-analysis";

    press(page, row);

    assertThat(text(page, row)).contains("You objected");
    assertThat(allowed(shop, person, "visit-analysis")).isFalse();

    press(page, row);

    assertThat(isOn(page, row)).isTrue();
    assertThat(allowed(shop, person, "visit-analysis")).isTrue();
  }

  @Test
  void refusingEverythingLeavesWhatTheContractNeedsAndIsUndoneAsOne() {
    var shop = shop();
    var person = shop.person("refusing", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    button(page, "Allow all that is optional");
    assertThat(page.locator(".ledger .switch[aria-checked=true]").count()).isGreaterThan(3);

    button(page, "Refuse all that is optional");

    assertThat(allowed(shop, person, "product-suggestions")).isFalse();
    assertThat(allowed(shop, person, "visit-analysis")).isFalse();
    assertThat(allowed(shop, person, "orders")).isTrue();

    button(page, "Undo");

    assertThat(allowed(shop, person, "product-suggestions")).isTrue();
    assertThat(allowed(shop, person, "visit-analysis")).isTrue();
  }

  @Test
  void saleAndSharingAreRefusedByOnePress() {
    var shop = shop();
    var page = enter(shop, shop.person("selling", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/choices");

    press(page, "sale");

    assertThat(text(page, "sale")).contains("You opted out");
    press(page, "sale");
    assertThat(text(page, "sale")).contains("You allowed it");
  }

  @Test
  void whatTheBrowserAsksForIsSaidBesideTheSwitch() {
    var shop = shop();
    visitor.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
    var page = enter(shop, shop.person("signalling", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/choices");
    assertThat(text(page, "sale")).contains("Global Privacy Control");
    if (!isOn(page, "sale")) {
      press(page, "sale");
    }

    assertThat(text(page, "sale")).contains("You opted out", "Opt-out request honored");
  }

  @Test
  void restrictionStopsTheContractToo() {
    var shop = shop();
    var person = shop.person("restricting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");

    press(page, "restriction");

    assertThat(text(page, "restriction")).contains("Restricted");
    assertThat(allowed(shop, person, "orders")).isFalse();
    assertThat(allowed(shop, person, "bookkeeping")).isTrue();
    assertThat(page.locator("main").innerText())
        .contains("It stands still now, because you restricted");
  }

  @Test
  void oneRecipientIsRefusedOrAllOfThem() {
    var plenty = plenty();
    var person = plenty.person("picky", "privacy");
    var page = enter(plenty, person);
    page.navigate(plenty.address() + "/privacy/third-parties");
    assertThat(text(page, "to.recipient-2")).contains("United States", "Standard contractual");

    press(page, "to.recipient-2");
    assertThat(text(page, "to.recipient-2")).contains("You opted out", "Done: switched off.");

    button(page, "Opt out of all of them");
    assertThat(page.locator("main").innerText()).contains("You opted out of all of them");
    assertThat(page.locator(".ledger .switch").count()).isZero();

    button(page, "Allow all of them");
    assertThat(isOn(page, "to.recipient-2")).isTrue();
    assertThat(page.locator("[id='to.recipient-3'] .switch").count())
        .as("a court has no switch")
        .isZero();
  }
}
