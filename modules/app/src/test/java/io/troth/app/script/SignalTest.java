package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Global Privacy Control is obeyed without asking, shown, and said plainly where it overrules. */
class SignalTest {

  private static final String YES_BEFORE =
      """
      localStorage.setItem('troth', JSON.stringify({device: 'secret', version: 1, choices: {
        analytics: {yes: true, at: Date.now(), of: 'a1'},
        targeting: {yes: true, at: Date.now(), of: 't1'}}}))""";

  @Test
  void advertisingStaysOffAndIsNotAsked() {
    try (var shop = new Shop().withSignal().open("")) {
      assertThat(shop.question().locator(".signal").textContent()).contains("honoured");

      shop.accept();

      assertThat(shop.sent().get(0))
          .contains("\"choices\":{\"analytics\":true}", "\"signal\":true");
      assertThat(shop.allows("analytics")).isTrue();
      assertThat(shop.allows("targeting")).isFalse();
      shop.preferences();
      assertThat(shop.centre().locator(".signal").textContent())
          .contains("Opt-out request honoured");
    }
  }

  @Test
  void nothingIsAskedWhereThereIsNothingElseToAsk() {
    var onlyTargeting =
        Shop.resource("script/notice.json")
            .replaceAll("(?s)\\{\"id\":\"analytics\".*?\\}\\]\\},\\s*", "");
    try (var shop =
        new Shop()
            .asking(Shop.resource("script/notice.json"), onlyTargeting)
            .withSignal()
            .open("")) {
      assertThat(shop.question().count()).isZero();
      assertThat(shop.allows("targeting")).isFalse();
    }
  }

  @Test
  void itCountsMoreThanAnEarlierYesAndSaysSo() {
    try (var shop = new Shop().before(YES_BEFORE).withSignal().open("")) {
      assertThat(shop.question().count()).isZero();
      assertThat(shop.allows("analytics")).isTrue();
      assertThat(shop.allows("targeting")).isFalse();
      shop.preferences();
      assertThat(shop.centre().locator(".signal").textContent())
          .contains("counts more than the yes");
    }
  }

  @Test
  void whoSwitchesItOnAllTheSameMakesAnException() {
    try (var shop = new Shop().withSignal().open("")) {
      shop.preferences();
      shop.centre().locator("[role=switch]").last().check();
      shop.centre().locator(".act .do:not(.equal):not(.foot) button").click();
      shop.settled();

      assertThat(shop.allows("targeting")).isTrue();
      assertThat(shop.again().allows("targeting")).isTrue();
      shop.preferences();
      assertThat(shop.centre().locator(".signal").textContent()).contains("exception");
    }
  }

  @Test
  void doNotTrackIsNotLookedAt() {
    var doNotTrack = "Object.defineProperty(navigator, 'doNotTrack', {value: '1'})";
    try (var shop = new Shop().before(doNotTrack).open("")) {
      shop.accept();

      assertThat(shop.allows("targeting")).isTrue();
    }
  }
}
