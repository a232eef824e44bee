package io.troth.app.pages;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, step by step, as its users do it. Staff and people have no script; only the sample
 * customer's site has.
 */
@HouseTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings({"NullAway.Init", "NullAway"})
class PolicyChangeStoryTest {

  private static final String NEW_PURPOSE = "product-suggestions";

  private BrowserContext office;
  private StaffTab staff;
  private String draft;
  private String second;
  private String third;

  @BeforeAll
  void open() {
    office = Browser.visitor(false);
    staff = new StaffTab(office.newPage()).signIn();
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  void secondVersionIsDraftedAndReviewed() {
    assertThat(staff.standing(Somebody.USER)).contains("Version 1", "asserted as a baseline");

    draftFrom(2);

    assertThat(staff.text()).contains("Notice: people are told and may object");
    assertThat(staff.figures().values()).anyMatch(number -> number >= 190);
    assertThat(staff.page().locator(".clause ins, .clause del").count()).isPositive();
  }

  @Test
  @Order(2)
  void dateInsideTheNoticePeriodIsRefusedAndNothingIsLost() {
    var earliest = staff.earliest();

    staff.publish(earliest.minusDays(1), "NOTICE");

    assertThat(staff.page().locator(".problems").textContent()).contains(earliest.toString());
    assertThat(staff.page().inputValue("input[name=effectiveOn]"))
        .isEqualTo(earliest.minusDays(1).toString());
  }

  @Test
  @Order(3)
  void significanceBelowTheFloorIsRefused() {
    staff.publish(staff.earliest(), "EDITORIAL");

    assertThat(staff.page().locator(".problems").textContent()).contains("NOTICE");
    assertThat(staff.page().url()).endsWith("/review");
  }

  @Test
  @Order(4)
  void publishingTellsEverybodyWhoCanBeReached() {
    staff.publish(staff.earliest(), "NOTICE");
    second = rollout();

    awaitEverybodyTold(second);

    assertThat(staff.figures()).containsEntry("Unreachable", 11L);
    staff.open("/admin/unreachable");
    assertThat(staff.text())
        .contains("Person …", "The mail server refused the address")
        .as("nobody gave leave to be named")
        .doesNotContain("Dean Yardley");
    var mail = new Mailbox(office.newPage()).open(Somebody.READER);
    assertThat(mail.headers()).contains("Auto-Submitted", "Message-ID");
    mail.page().close();
  }

  @Test
  @Order(5)
  void customersSiteShowsTheNotice() {
    try (var site = SiteTab.of(Somebody.ACCEPTOR)) {
      assertThat(site.banner().textContent()).isNotBlank();
    }
  }

  @Test
  @Order(6)
  void personFollowsTheLinkSeesTheDifferenceAndObjects() {
    try (var yara = PersonTab.of(Somebody.OBJECTOR)) {
      assertThat(yara.text())
          .contains("What changes for you", "It will bind you on this date unless you object.");
      assertThat(yara.page().locator(".clause ins, .clause del").count()).isPositive();

      yara.objectBecause("I would rather not.");

      assertThat(yara.text()).contains("Number", "I would rather not.");
      yara.open("/privacy");
      assertThat(yara.text()).contains("You objected", "Version 1");
    }
  }

  @Test
  @Order(7)
  void anotherAccepts() {
    try (var june = PersonTab.of(Somebody.ACCEPTOR)) {
      june.accept();

      june.open("/privacy");
      assertThat(june.text()).contains("You accepted it");
    }
    assertThat(staff.standing(Somebody.ACCEPTOR)).contains("Version 1", "waits for its date");
  }

  @Test
  @Order(8)
  void twoWeeksLaterTheClockBindsWhoeverWasToldAndReadingIsNoAct() {
    staff.twoWeeksPass();
    try (var hope = PersonTab.of(Somebody.USER)) {
      hope.open("/privacy");
      assertThat(hope.text()).contains("Version 2", "your notice period has run");
      hope.open("/privacy/receipts");
    }

    assertThat(staff.standing(Somebody.USER)).contains("Version 2, notice period ran out");
    assertThat(staff.standing(Somebody.READER)).contains("Version 2, notice period ran out");
    assertThat(staff.standing(Somebody.ACCEPTOR)).contains("Version 2, accepted");
  }

  @Test
  @Order(9)
  void firstUseIsDeemedAcceptance() {
    try (var site = SiteTab.of(Somebody.USER)) {
      assertThat(site.use()).contains("deemed acceptance of version 2");
    }
    assertThat(staff.standing(Somebody.USER)).contains("Version 2, deemed accepted");
  }

  @Test
  @Order(10)
  void objectorAndUnreachableStayOnTheFirst() {
    try (var site = SiteTab.of(Somebody.OBJECTOR)) {
      assertThat(site.use()).isEqualTo("Sent.");
    }
    assertThat(staff.standing(Somebody.OBJECTOR)).contains("Version 1, asserted", "Objected");
    assertThat(staff.standing(Somebody.UNREACHABLE))
        .contains("Version 1, asserted", "Not told yet");
  }

  @Test
  @Order(11)
  void lateBounceTakesItsPersonBack() {
    assertThat(staff.standing(Somebody.BOUNCED)).contains("Version 2, notice period ran out");
    var mailbox = new Mailbox(office.newPage());

    mailbox.open(Somebody.BOUNCED).comesBack();

    patiently()
        .untilAsserted(
            () -> assertThat(staff.standing(Somebody.BOUNCED)).contains("Version 1, asserted"));
    mailbox.page().close();
  }

  @Test
  @Order(12)
  void numbersOfTheRolloutAgreeWithThePeopleBehindThem() {
    staff.open(second);
    var figures = staff.figures();

    assertThat(figures)
        .containsEntry("Objected", 1L)
        .containsEntry("Accepted", 1L)
        .containsEntry("Deemed accepted", 1L)
        .containsEntry("Unreachable", 12L);
    assertThat(staff.download("Everybody as CSV"))
        .hasSize(Math.toIntExact(figures.get("Concerned")));
    for (var group : new String[] {"OBJECTED", "UNREACHABLE", "IN_FORCE"}) {
      staff.open(second + "/people?group=" + group);
      var words = group.charAt(0) + group.substring(1).toLowerCase().replace('_', ' ');
      assertThat(staff.download("This list as CSV"))
          .as(group)
          .hasSize(Math.toIntExact(figures.get(words)));
    }
  }

  @Test
  @Order(13)
  void newPurposeNeedsConsentAgain() {
    draftFrom(3);
    assertThat(staff.text()).contains("Re-consent: binds only those who accept");

    staff.publish(staff.earliest(), "RECONSENT");

    third = rollout();
    awaitEverybodyTold(third);
    staff.twoWeeksPass();
    assertThat(staff.standing(Somebody.USER))
        .contains("Version 2, deemed accepted", "Waits for their acceptance");
  }

  @Test
  @Order(14)
  void untilThenTheNewPurposeIsDeniedAndTheOthersGoOn() {
    var denied = TenantServer.decision(Somebody.USER, NEW_PURPOSE);
    assertThat(denied.getBoolean("allowed")).isFalse();
    assertThat(denied.getString("reason")).isEqualTo("RECONSENT_REQUIRED");
    assertThat(denied.getString("page")).contains("/privacy/coming/");
    assertThat(TenantServer.decision(Somebody.USER, "messages").getBoolean("allowed")).isTrue();

    var gate = TenantServer.forwardAuth(Somebody.USER);

    assertThat(gate.statusCode()).isEqualTo(403);
    assertThat(gate.header("X-Troth-Page")).isEqualTo(denied.getString("page"));
  }

  @Test
  @Order(15)
  void acceptingOnTheCustomersSiteOpensItAtOnce() {
    try (var site = SiteTab.of(Somebody.USER)) {
      site.acceptEverything();

      assertThat(site.ask(NEW_PURPOSE)).startsWith("Yes");
    }
    var allowed = TenantServer.decision(Somebody.USER, NEW_PURPOSE);
    assertThat(allowed.getBoolean("allowed")).isTrue();
    assertThat(allowed.getInt("boundNumber")).isEqualTo(3);
    assertThat(TenantServer.forwardAuth(Somebody.USER).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(16)
  void whoeverStayedOnTheFirstIsAskedAboutEverythingSince() {
    try (var yara = PersonTab.of(Somebody.OBJECTOR)) {
      assertThat(yara.heading()).contains("version 3");
      assertThat(yara.text()).contains("Compared with version 1, which binds you now.");
    }
  }

  @Test
  @Order(17)
  void whatTheyAllSawIsThereForEverybody() {
    try (var context = sameOffice()) {
      var inspector = new Inspector(context);
      inspector.open(House.tenant() + third);
      inspector.open(House.tenant() + second + "/people?group=CONCERNED");
      inspector.open(House.tenant() + "/admin/unreachable");
      inspector.open(House.tenant() + "/admin/notices?q=" + Somebody.READER.externalId());
      var notice = inspector.page().locator("tbody th a").first().getAttribute("href");
      inspector.open(House.tenant() + notice);
      assertThat(inspector.page().locator("main").innerText())
          .contains("Handed over", "Counts: ", "Written from words");
      staff.standing(Somebody.USER);
      inspector.open(staff.page().url());
      var mail = new Mailbox(inspector.page()).open(Somebody.READER);
      inspector.look();
      mail.page().navigate(mail.link());
      Clicks.through(mail.page().locator("main button"));
      assertThat(mail.page().url()).contains("/privacy/coming/");
      inspector.look();
      inspector.open(House.tenant() + "/privacy");
      inspector.open(House.tenant() + "/privacy/receipts");

      assertThat(inspector.complaints()).isEmpty();
    }
  }

  /** Another window of the same office, with script. */
  private BrowserContext sameOffice() {
    var context = Browser.visitor(true);
    context.addCookies(
        office.cookies().stream()
            .map(
                cookie ->
                    new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                        .setDomain(cookie.domain)
                        .setPath(cookie.path))
            .toList());
    return context;
  }

  private void draftFrom(int version) {
    draft = staff.draftNext("privacy");
    staff.write(draft, version);
    staff.answerForGaps(draft);
    staff.open(draft + "/review");
  }

  private String rollout() {
    assertThat(staff.page().url()).contains("/admin/rollouts/");
    return staff.page().url().substring(House.tenant().length());
  }

  private void awaitEverybodyTold(String rollout) {
    patiently()
        .untilAsserted(
            () -> {
              staff.open(rollout);
              var now = staff.figures();
              assertThat(now.get("Notified") + now.get("Unreachable"))
                  .isEqualTo(now.get("Concerned"));
            });
  }

  /** The browser belongs to this very thread. */
  private static ConditionFactory patiently() {
    return await().pollInSameThread().atMost(ofSeconds(90)).pollInterval(ofSeconds(1));
  }
}
