package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing scrolls sideways, breaks or shuts anybody out, wherever a menu leads. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class EveryPageTest {

  private BrowserContext visitor;
  private Inspector inspector;

  @BeforeEach
  void visit() {
    visitor = Browser.visitor(true);
    inspector = new Inspector(visitor);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void staffPagesAreThereForEverybody() {
    var staff = new StaffTab(inspector.page()).signIn();
    var menu = staff.menu();
    menu.forEach(path -> inspector.open(House.tenant() + path));

    inspector.open(House.tenant() + "/admin/policies/privacy");
    inspector.open(House.tenant() + "/admin/board?state=gap");
    followFirst("/admin/board", "a[href*='/board/gaps/']");
    followFirst("/admin/people", "tbody th a");
    var person = staff.page().url();
    inspector.open(person + "/ask");
    inspector.open(person + "/erase");
    followFirst("/admin/access?shelf=all", "tbody th a");
    followFirst("/admin/erasures", "tbody th a");
    followFirst("/admin/consents", "tbody th a");
    followFirst("/admin/inventory", "tbody th a");
    inspector.open(House.tenant() + "/admin/inventory/map");
    followFirst("/admin/rollouts", "h2 a");
    if (staff.page().url().contains("/admin/rollouts/")) {
      inspector.open(staff.page().url() + "/people");
    }
    webhook(staff);
    connector(staff);

    assertThat(menu).hasSizeGreaterThan(5);
    assertThat(inspector.complaints()).isEmpty();
  }

  private void connector(StaffTab staff) {
    staff.open("/admin/connectors/new-database");
    inspector.look();
    staff.open("/admin/connectors/new-server");
    inspector.look();
    staff.page().fill("#name", "Nobody's shop");
    staff.page().fill("#url", "http://localhost:1/nobody");
    staff.press("Add the connector");
    inspector.look();
    followFirst("/admin/connectors", "tbody th a");
    staff.press("Send a test");
    inspector.look();
    staff.press("Remove this connector");
  }

  private void webhook(StaffTab staff) {
    staff.open("/admin/webhooks");
    staff.page().fill("#url", "http://localhost:1/nobody");
    staff.press("Add the webhook");
    inspector.look();
    followFirst("/admin/webhooks", "tbody th a");
    staff.press("Send a test");
    inspector.look();
    staff.press("Remove this webhook");
  }

  @Test
  void draftingAndReviewingAreThereForEverybody() {
    var staff = new StaffTab(inspector.page()).signIn();
    var draft = staff.draftNext("privacy");

    inspector.open(House.tenant() + draft);
    inspector.open(House.tenant() + draft + "/review");
    inspector.open(House.tenant() + draft.replace("/drafts/", "/board/gaps/"));
    staff.open(draft);
    staff.page().getByText("Discard this draft").click();
    staff.press("Throw the draft away");

    assertThat(staff.offers("Draft the next version")).isTrue();
    assertThat(inspector.complaints()).isEmpty();
  }

  @Test
  void privacyCentreIsThereForEverybody() {
    inspector.open(House.base() + "/demo/site");
    inspector.page().click("#privacy");
    inspector.page().waitForURL("**/privacy/link/**");
    inspector.look();
    inspector.page().click("main button");
    inspector.page().waitForURL("**/privacy");
    var menu = StaffTab.menu(inspector.page());
    menu.forEach(path -> inspector.open(House.tenant() + path));

    inspector.open(House.tenant() + "/privacy/organisation");

    assertThat(menu).hasSizeGreaterThan(3);
    assertThat(inspector.complaints()).isEmpty();
  }

  @Test
  void publicAndDemoPagesAreThereForEverybody() {
    inspector.open(House.base() + "/demo");
    inspector.open(House.base() + "/demo/mailbox");
    inspector.open(House.base() + "/demo/shop");
    inspector.open(House.base() + "/problems");
    inspector.open(House.tenant() + "/admin/sign-in");
    inspector.open(House.tenant() + "/policies");
    inspector.open(House.tenant() + "/policies/privacy/versions");
    inspector.open(House.tenant() + "/policies/privacy/versions/1");
    inspector.open(House.tenant() + "/policies/privacy");
    inspector.open(House.tenant() + "/policies/privacy?lang=de");
    inspector.open(House.tenant() + "/privacy/link");
    inspector.open(House.tenant() + "/privacy/sign-out");
    inspector.open(House.tenant() + "/privacy/link/spent", 410);
    inspector.open(House.tenant() + "/nowhere", 404);

    assertThat(inspector.complaints()).isEmpty();
  }

  /** Opens the first thing a list leads to, when it has one. */
  private void followFirst(String list, String link) {
    inspector.page().navigate(House.tenant() + list);
    var first = inspector.page().locator(link).first();
    if (first.count() > 0) {
      inspector.open(House.tenant() + first.getAttribute("href"));
    }
  }
}
