package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked, how an answer is given, and when the question comes again. */
class AskingTest {

  private static final String ENTRY_LONG_AGO =
      """
      localStorage.setItem('troth', JSON.stringify({device: 'secret', version: 1, choices: {
        analytics: {yes: false, at: Date.now() - %d * 86400000, of: 'a1'},
        targeting: {yes: false, at: Date.now() - %d * 86400000, of: 't1'}}}))""";

  @Test
  void nothingIsKeptOrAllowedBeforeAnAnswer() {
    try (var shop = new Shop().open("")) {
      assertThat(shop.question().isVisible()).isTrue();
      assertThat(shop.entry()).isNull();
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.allows("mandatory")).isTrue();
      assertThat(shop.sent()).isEmpty();
    }
  }

  @Test
  void aNoTakesOneClickAndIsRemembered() {
    try (var shop = new Shop().open("")) {
      shop.refuse();

      assertThat(shop.sent()).singleElement().asString().contains("\"control\":\"refuse-all\"");
      assertThat(shop.sent().get(0)).contains("{\"analytics\":false,\"targeting\":false}");
      shop.again();
      assertThat(shop.question().count()).isZero();
    }
  }

  @Test
  void aYesTakesOneClickAndIsRemembered() {
    try (var shop = new Shop().open("")) {
      shop.accept();

      assertThat(shop.sent().get(0)).contains("{\"analytics\":true,\"targeting\":true}");
      assertThat(shop.again().allows("targeting")).isTrue();
      assertThat(shop.question().count()).isZero();
    }
  }

  @Test
  void yesAndNoAreEquallyProminent() {
    try (var shop = new Shop().open("")) {
      var no = shop.question().locator(".equal button").first();
      var yes = shop.question().locator(".equal button").last();

      assertThat(no.boundingBox().width).isCloseTo(yes.boundingBox().width, within(1.0));
      assertThat(no.boundingBox().height).isEqualTo(yes.boundingBox().height);
      assertThat(no.boundingBox().y).isEqualTo(yes.boundingBox().y);
      for (var property :
          List.of("color", "backgroundColor", "fontSize", "fontWeight", "borderTopColor")) {
        assertThat(look(no, property)).as(property).isEqualTo(look(yes, property));
      }
    }
  }

  @Test
  void theNoComesFirstForTheKeyboard() {
    try (var shop = new Shop().open("<a href='#'>a link of the page</a>")) {
      shop.page().keyboard().press("Tab");

      assertThat(focused(shop)).isEqualTo("Refuse all");
      shop.page().keyboard().press("Tab");
      assertThat(focused(shop)).isEqualTo("Allow all");
    }
  }

  @Test
  void closingIsNoAnswer() {
    try (var shop = new Shop().open("")) {
      shop.question().locator(".close").click();

      assertThat(shop.question().count()).isZero();
      assertThat(shop.entry()).isNull();
      assertThat(shop.sent()).isEmpty();
      assertThat(shop.again().question().isVisible()).isTrue();
    }
  }

  @Test
  void escapeIsNoAnswer() {
    try (var shop = new Shop().open("")) {
      shop.page().keyboard().press("Tab");
      shop.page().keyboard().press("Escape");

      assertThat(shop.question().count()).isZero();
      assertThat(shop.entry()).isNull();
    }
  }

  @Test
  void aNoIsLeftInPeaceForHalfAYear() {
    try (var shop = new Shop().before(ENTRY_LONG_AGO.formatted(182, 182)).open("")) {
      assertThat(shop.question().count()).isZero();
    }
    try (var shop = new Shop().before(ENTRY_LONG_AGO.formatted(184, 184)).open("")) {
      assertThat(shop.question().isVisible()).isTrue();
      assertThat(shop.allows("analytics")).isFalse();
    }
  }

  @Test
  void somethingNewUnderAYesIsAskedAtOnce() {
    try (var shop = new Shop().open("")) {
      shop.accept();

      shop.asking("\"mark\":\"a1\"", "\"mark\":\"a2\"").again();

      assertThat(shop.question().textContent()).contains("has changed since");
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.allows("targeting")).isTrue();
    }
  }

  @Test
  void somethingNewUnderANoIsNotAskedAgain() {
    try (var shop = new Shop().open("")) {
      shop.refuse();

      shop.asking("\"mark\":\"a1\"", "\"mark\":\"a2\"").again();

      assertThat(shop.question().count()).isZero();
    }
  }

  @Test
  void oneCategoryCanBeAllowedAndTakenBack() {
    try (var shop = new Shop().open("")) {
      shop.question().locator(".foot button").click();
      shop.centre().locator("[role=switch]").first().check();
      shop.centre().locator(".act .do:not(.equal):not(.foot) button").click();
      shop.settled();
      assertThat(shop.allows("analytics")).isTrue();
      assertThat(shop.allows("targeting")).isFalse();

      shop.page().locator("troth-notice .corner").click();
      shop.centre().locator(".equal button").first().click();
      shop.until("!troth.allows('analytics')");

      assertThat(shop.sent()).hasSize(2);
      assertThat(shop.sent().get(1)).contains("\"device\":\"secret\"");
    }
  }

  @Test
  void thePreferenceCentreSaysWhatIsStoredForHowLongAndWhatStops() {
    try (var shop = new Shop().open("")) {
      shop.preferences();

      assertThat(shop.centre().textContent())
          .contains("Visit counter", "cookie, 3 months")
          .contains("Viewed products", "web storage, 30 days")
          .contains("Nothing stops working.", "“You may also like” is missing")
          .contains("Necessary", "Always on");
      assertThat(shop.centre().locator("[role=switch]:checked").count()).isZero();
    }
  }

  @Test
  void aLinkOfThePageTakesThePlaceOfOurButton() {
    try (var shop = new Shop().open("<a id='mine' href='/x' data-troth-preferences>Cookies</a>")) {
      shop.refuse();

      assertThat(shop.page().locator("troth-notice .corner").count()).isZero();
      shop.page().locator("#mine").click();
      assertThat(shop.centre().isVisible()).isTrue();
    }
  }

  @Test
  void whoChoseOnAnotherDeviceIsNotAskedAgain() {
    var chosen =
        """
        [{"id": "analytics", "yes": true, "at": 1700000000000},
         {"id": "targeting", "yes": false, "at": %d}]"""
            .formatted(System.currentTimeMillis());
    var token = "{\"token\": \"x.eyJzdWIiOiJtYXlhIn0.x\"}";
    try (var shop = new Shop().signedIn(chosen).file("/token", token).open("")) {
      assertThat(shop.question().count()).isZero();
      assertThat(shop.allows("analytics")).isTrue();
      assertThat(shop.allows("targeting")).isFalse();
    }
  }

  @Test
  void thePageIsTold() {
    var listen =
        "document.addEventListener('troth:choice', e => window.told = JSON.stringify(e.detail))";
    try (var shop = new Shop().before(listen).open("")) {
      shop.accept();

      assertThat(shop.page().evaluate("window.told"))
          .asString()
          .contains("\"analytics\":true", "\"control\":\"accept-all\"");
    }
  }

  @Test
  void aTenantThatStoresNothingAsksNothing() {
    var none = Shop.resource("script/notice.json").replaceAll("(?s)\"categories\":\\[.*?}]}],", "");
    assertThat(none).doesNotContain("targeting\"");
    try (var shop =
        new Shop()
            .asking(
                Shop.resource("script/notice.json"),
                none.replace("\"design\"", "\"categories\":[],\"design\""))
            .open("")) {
      assertThat(shop.question().count()).isZero();
      assertThat(shop.page().locator("troth-notice .corner").count()).isZero();
      assertThat(shop.errors()).isEmpty();
    }
  }

  private static Object look(Locator element, String property) {
    return element.evaluate("(it, name) => getComputedStyle(it)[name]", property);
  }

  private static Object focused(Shop shop) {
    return shop.page()
        .evaluate("document.activeElement.shadowRoot?.activeElement?.textContent || ''");
  }
}
