package io.troth.tenant.internal.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.FakeSubjects;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PrivacyLinksIT {

  private static final String PROBE = "/privacy/probe";

  @Inject Fixtures fixtures;
  @Inject PrivacyLinks links;
  @Inject MutableClock clock;
  @Inject SentLinks sent;

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  private String link() {
    return link(UUID.randomUUID().toString());
  }

  private String link(String nonce) {
    var expiry = clock.instant().plus(Duration.ofDays(30));
    return fixtures
        .inAlpha(() -> links.link(FakeSubjects.MARIA, "/privacy/coming?v=2", nonce, expiry))
        .getPath();
  }

  @Test
  void theSameNoticeHasTheSameLink() {
    clock.stopAt(clock.instant());

    assertThat(link("notice-1")).isEqualTo(link("notice-1")).isNotEqualTo(link("notice-2"));
  }

  @Test
  void lookingAtALinkUsesNothingUp() {
    var link = link();

    new Browser(Fixtures.ALPHA_HOST).get(link).then().statusCode(200);

    new Browser(Fixtures.ALPHA_HOST)
        .get(link)
        .then()
        .statusCode(200)
        .body(containsString("Example alpha"))
        .body(not(containsString(FakeSubjects.MARIA.toString())));
  }

  @Test
  void pressingTheButtonOpensASessionOfThisPerson() {
    var link = link();
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get(link);

    browser
        .post(link, Map.of())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/privacy/coming?v=2"));

    browser
        .get(PROBE)
        .then()
        .statusCode(200)
        .body("subject", equalTo(FakeSubjects.MARIA.toString()));
  }

  @Test
  void aLinkWorksOnce() {
    var link = link();
    var first = new Browser(Fixtures.ALPHA_HOST);
    first.get(link);
    var second = new Browser(Fixtures.ALPHA_HOST);
    second.get(link);
    first.post(link, Map.of()).then().statusCode(303);

    second.post(link, Map.of()).then().statusCode(410).body(containsString("no longer works"));

    second
        .get(PROBE)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/privacy/link?next=%2Fprivacy%2Fprobe"));
  }

  @Test
  void anExpiredLinkOffersANewOne() {
    var link = link();

    clock.advance(Duration.ofDays(31));

    new Browser(Fixtures.ALPHA_HOST)
        .get(link)
        .then()
        .statusCode(410)
        .body(containsString("Send me a new link"));
  }

  @Test
  void aLinkOfOneTenantIsNothingToAnother() {
    fixtures.beta();

    new Browser(Fixtures.BETA_HOST).get(link()).then().statusCode(410);
  }

  @Test
  void aChangedLinkIsRefused() {
    var link = link();
    var changed = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");

    new Browser(Fixtures.ALPHA_HOST).get(changed).then().statusCode(410);
  }

  @Test
  void aSessionEndsAfterAnIdleHour() {
    var link = link();
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get(link);
    browser.post(link, Map.of());

    clock.advance(Duration.ofMinutes(61));

    browser.get(PROBE).then().statusCode(303);
  }

  @Test
  void whoAsksForALinkAlwaysHearsTheSame() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get("/privacy/link");

    browser
        .post("/privacy/link", Map.of("email", "somebody@example.test"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/privacy/link?sent=1"));

    assertThat(sent.addresses()).contains("somebody@example.test");
  }

  @Test
  void oneMailboxIsNotFlooded() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get("/privacy/link");

    for (int i = 0; i < 5; i++) {
      browser.post("/privacy/link", Map.of("email", "flooded@example.test")).then().statusCode(303);
    }

    assertThat(sent.addresses()).filteredOn("flooded@example.test"::equals).hasSize(3);
  }

  @Test
  void whatIsNoAddressIsSaidSo() {
    var browser = new Browser(Fixtures.ALPHA_HOST);
    browser.get("/privacy/link");

    browser
        .post("/privacy/link", Map.of("email", "a@b\r\nBcc: c@d"))
        .then()
        .statusCode(422)
        .body(containsString("no address"));
  }
}
