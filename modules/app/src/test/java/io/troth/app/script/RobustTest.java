package io.troth.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Servers that are away, storage that is forbidden, pages that allow next to nothing. */
class RobustTest {

  private static final String BLOCKED =
      """
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});
      }
      Object.defineProperty(Document.prototype, 'cookie', {
        get() { throw new DOMException('no', 'SecurityError'); },
        set() { throw new DOMException('no', 'SecurityError'); }})""";
  private static final String NO_WEB_STORAGE =
      BLOCKED.substring(0, BLOCKED.indexOf("Object.defineProperty(Document"));
  private static final String PAGE =
      "<script type='text/plain' nonce='n1' data-troth='analytics'>ran.push('own')</script>"
          + "<script type='text/plain' data-troth='analytics'>ran.push('foreign')</script>"
          + "<iframe title='Map' data-troth='targeting' data-src='https://maps.example/'></iframe>";

  @Test
  void withoutTheServerTheLastChoiceCounts() {
    try (var shop =
        new Shop()
            .open("<script type='text/plain' data-troth='analytics'>ran.push('run')</script>")) {
      shop.accept();
      shop.unreachable().again();

      shop.until("ran.length === 1");
      assertThat(shop.allows("targeting")).isTrue();
      assertThat(shop.question().count()).isZero();
      assertThat(shop.errors()).isEmpty();
    }
  }

  @Test
  void withoutTheServerNothingIsInvented() {
    try (var shop = new Shop().unreachable().open(PAGE)) {
      assertThat(shop.ran()).isEmpty();
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.question().count()).isZero();
      assertThat(shop.errors()).isEmpty();
    }
  }

  @Test
  void aYesThatCannotBeRecordedIsNone() {
    try (var shop = new Shop().open("")) {
      shop.unreachable();
      shop.question().locator(".equal button").last().click();

      var failed = shop.question().locator(".failed:not(:empty)");
      failed.waitFor();
      assertThat(failed.textContent()).contains("nothing was allowed");
      assertThat(shop.allows("analytics")).isFalse();
    }
  }

  @Test
  void aNoThatCannotBeRecordedCountsAndIsToldLater() {
    try (var shop = new Shop().open("")) {
      shop.unreachable();
      shop.refuse();
      assertThat(shop.sent()).isEmpty();

      shop.reachable().again();

      shop.until("!localStorage.getItem('troth').includes('pending')");
      assertThat(shop.sent()).singleElement().asString().contains("\"control\":\"repeated\"");
      assertThat(shop.question().count()).isZero();
    }
  }

  @Test
  void whereStorageIsForbiddenEveryVisitAsksAndNothingBreaks() {
    try (var shop = new Shop().before(BLOCKED).open(PAGE)) {
      assertThat(shop.ran()).isEmpty();
      shop.refuse();
      assertThat(shop.again().question().isVisible()).isTrue();
      assertThat(shop.allows("analytics")).isFalse();
      assertThat(shop.errors()).isEmpty();
    }
  }

  @Test
  void whereOnlyWebStorageIsForbiddenACookieRemembers() {
    try (var shop = new Shop().before(NO_WEB_STORAGE).open("")) {
      shop.refuse();

      assertThat(shop.page().evaluate("document.cookie")).asString().startsWith("troth=");
      assertThat(shop.again().question().count()).isZero();
    }
  }

  @Test
  void aStrictContentSecurityPolicyIsKept() {
    var policy =
        "default-src 'none'; script-src 'nonce-n1'; connect-src https://keyshop.troth.example;"
            + " frame-src https://maps.example; report-uri /csp";
    try (var shop = new Shop().withPolicy(policy).open(PAGE)) {
      assertThat(shop.question().boundingBox().width).isEqualTo(496);
      shop.accept();

      shop.until("ran.length === 1");
      assertThat(shop.ran()).isEqualTo("own");
    }
  }

  @Test
  void anEntryThatMakesNoSenseIsNoConsent() {
    for (var text : new String[] {"null", "7", "{\"choices\":null}", "{", "\"yes\""}) {
      var script = "localStorage.setItem('troth', '" + text + "')";
      try (var shop = new Shop().before(script).open("")) {
        assertThat(shop.allows("analytics")).isFalse();
        assertThat(shop.question().isVisible()).isTrue();
        assertThat(shop.errors()).isEmpty();
      }
    }
  }

  @Test
  void oneEntryIsKeptAndNoOther() {
    try (var shop = new Shop().open("")) {
      shop.accept();

      assertThat(shop.page().evaluate("Object.keys(localStorage).join()")).isEqualTo("troth");
      assertThat(shop.page().evaluate("sessionStorage.length")).isEqualTo(0);
      assertThat(shop.page().evaluate("document.cookie")).isEqualTo("");
      assertThat(shop.entry()).contains("\"device\":\"secret\"", "\"version\":1");
    }
  }
}
