package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing runs and nothing stays that was not allowed. */
class HoldingBackTest {

  private static final String SCRIPTS =
      """
      <script type="text/plain" data-troth="analytics">ran.push('one')</script>
      <script type="text/plain" data-troth="analytics" src="/two.js"></script>
      <script type="text/plain" data-troth="analytics">ran.push('three')</script>
      <script type="text/plain" data-troth="targeting">ran.push('offers')</script>
      <script type="text/plain" data-troth>ran.push('unsaid')</script>""";
  private static final String FRAME =
      """
      <iframe title="Map" width="400" height="220" data-troth="targeting"
        data-src="https://maps.example/embed"></iframe>""";
  private static final String STORE =
      """
      document.cookie = 'visit-counter=1; Path=/';
      document.cookie = 'visit-counter=2; Path=/; Domain=shop.example';
      document.cookie = 'visit-counter=3; Path=/tools';
      document.cookie = 'visit=1; Path=/';
      localStorage.setItem('viewed-saws', '1'); sessionStorage.setItem('viewed-now', '1');
      localStorage.setItem('basket', '1');
      caches.open('viewed-pictures');
      new Promise((done) => { const it = indexedDB.open('viewed-db'); it.onsuccess = () => { it.result.close(); done(); } })""";

  @Test
  void scriptsWaitForTheirCategoryAndRunInOrder() {
    try (var shop = shop().open(SCRIPTS)) {
      assertThat(shop.ran()).isEmpty();

      allowAnalytics(shop);

      shop.until("ran.length === 3");
      assertThat(shop.ran()).isEqualTo("one two three");
    }
  }

  @Test
  void whatDoesNotSayWhatItIsForWaitsForTheMostIntrusive() {
    try (var shop = shop().open(SCRIPTS)) {
      shop.accept();

      shop.until("ran.length === 5");
      assertThat(shop.ran()).isEqualTo("one two three offers unsaid");
    }
  }

  @Test
  void scriptsRunOnceAndWithTheNextPageAgain() {
    try (var shop = shop().open(SCRIPTS)) {
      shop.accept();
      shop.until("ran.length === 5");
      shop.page().evaluate("troth.refresh()");
      assertThat(shop.page().evaluate("ran.length")).isEqualTo(5);

      shop.again();

      shop.until("ran.length === 5");
    }
  }

  @Test
  void whatIsAddedLaterIsHeldBackToo() {
    var add =
        """
        const it = document.createElement('script'); it.type = 'text/plain';
        it.dataset.troth = 'analytics'; it.text = "ran.push('late')"; document.body.append(it)""";
    try (var shop = shop().open("")) {
      shop.accept();

      shop.page().evaluate("() => {" + add + "}");

      shop.until("ran.length === 1");
    }
  }

  @Test
  void aFrameIsAButtonInTheSameBoxUntilJustItsCategoryIsAllowed() {
    try (var shop = shop().open(FRAME)) {
      var holder = shop.page().locator("troth-frame");
      assertThat(holder.locator("p").textContent()).contains("maps.example");
      assertThat(holder.boundingBox().width).isEqualTo(404);
      assertThat(holder.boundingBox().height).isEqualTo(224);

      holder.locator("button").click();
      shop.settled();

      assertThat(shop.page().locator("iframe").getAttribute("src"))
          .isEqualTo("https://maps.example/embed");
      assertThat(holder.count()).isZero();
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.sent()).singleElement().asString().contains("\"control\":\"placeholder\"");
    }
  }

  @Test
  void aNoRemovesWhatWasStored() {
    try (var shop = shop().open("")) {
      shop.page()
          .evaluate("async () => {" + STORE.replace("new Promise", "await new Promise") + "}");

      shop.refuse();

      shop.until("async () => !(await indexedDB.databases()).length");
      shop.until("async () => !(await caches.keys()).length");
      assertThat(shop.page().evaluate("document.cookie")).isEqualTo("visit=1");
      assertThat(shop.page().evaluate("Object.keys(localStorage).sort().join(' ')"))
          .isEqualTo("basket troth");
      assertThat(shop.page().evaluate("sessionStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void takingAYesBackRemovesOnlyWhatItWasFor() {
    try (var shop = shop().open("")) {
      shop.accept();
      shop.page()
          .evaluate("async () => {" + STORE.replace("new Promise", "await new Promise") + "}");

      shop.preferences();
      shop.centre().locator("[role=switch]").first().uncheck();
      shop.centre().locator(".act .do:not(.equal):not(.foot) button").click();
      shop.until("!troth.allows('analytics')");

      assertThat(shop.page().evaluate("document.cookie")).isEqualTo("visit=1");
      assertThat(shop.page().evaluate("localStorage.getItem('viewed-saws')")).isEqualTo("1");
    }
  }

  @Test
  void theTagManagerIsToldOfEveryChange() {
    var layer = "<script nonce='n1'>window.dataLayer = [];</script>";
    try (var shop = shop().withHead(layer).open("")) {
      allowAnalytics(shop);

      var said =
          (String)
              shop.page().evaluate("JSON.stringify(dataLayer.map((each) => Array.from(each)))");
      assertThat(said).startsWith("[[\"consent\",\"default\",{\"security_storage\":\"granted\"");
      var last = said.substring(said.lastIndexOf("[\"consent\""));
      assertThat(last)
          .contains("\"update\"", "\"analytics_storage\":\"granted\"")
          .contains("\"ad_storage\":\"denied\"", "\"ad_user_data\":\"denied\"")
          .contains("\"ad_personalization\":\"denied\"", "\"functionality_storage\":\"denied\"");
    }
  }

  private static Shop shop() {
    return new Shop().file("/two.js", "ran.push('two')");
  }

  private static void allowAnalytics(Shop shop) {
    shop.preferences();
    shop.centre().locator("[role=switch]").first().check();
    shop.centre().locator(".act .do:not(.equal):not(.foot) button").click();
    shop.settled();
  }
}
