package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff choose the words of mails and look what became of them, without any script. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class MailTextsTest {

  private static final String EDIT = "/admin/letters/link/en";

  private BrowserContext office;
  private StaffTab staff;

  @BeforeEach
  void signIn() {
    office = Browser.visitor(false);
    staff = new StaffTab(office.newPage()).signIn();
  }

  @AfterEach
  void leave() {
    office.close();
  }

  @Test
  void wordsAreChosenTriedUndoneAndSaidAgain() {
    staff.open(EDIT);
    staff.page().fill("input[name=subject]", "A way in to {tenent}");
    staff.page().fill("textarea[name=body]", "Here you are.");
    staff.press("Save and say it from now on");
    assertThat(staff.text())
        .contains("Did you mean {tenant}?", "a line of its own that says [where]");
    assertThat(staff.page().inputValue("textarea[name=body]")).isEqualTo("Here you are.");

    staff.page().fill("input[name=subject]", "A way in to {tenant}");
    staff.page().fill("textarea[name=body]", "Here you are.\n\n[where]");
    staff.press("Save and say it from now on");
    assertThat(staff.text()).contains("Saved.", "These are your own words");
    assertThat(staff.page().locator("ins").allTextContents()).anyMatch(t -> t.contains("way in"));

    staff.press("Say it in our words again");
    assertThat(staff.text()).contains("Mails say it in our words again", "These are our words");

    Clicks.through(staff.page().locator("form:has(input[name=earlier][value='1']) button"));
    assertThat(staff.text()).contains("Mails say it again as they did then");
    assertThat(staff.page().inputValue("input[name=subject]")).isEqualTo("A way in to {tenant}");
    staff.press("Say it in our words again");
  }

  @Test
  void aTestIsSentToWhoeverAsks() {
    staff.open(EDIT + "/preview");
    staff.press("Send a test to yourself");
    assertThat(staff.text()).contains("on its way to your own address");

    staff.page().navigate(House.base() + "/demo/mailbox?to=" + StaffTab.OWNER);
    assertThat(staff.page().locator("tbody").innerText()).contains("[Test]");
  }

  @Test
  void severalChangesInOneMailHaveWordsOfTheirOwn() {
    staff.open("/admin/letters/digest/en");
    assertThat(staff.text()).contains("[each-policy]", "{count}", "how many policies change");
    staff.open("/admin/letters/digest/en/preview");
    assertThat(staff.text()).contains("2 of our policies change");
    staff.press("Send a test to yourself");
    assertThat(staff.text()).contains("on its way to your own address");

    staff.page().navigate(House.base() + "/demo/mailbox?to=" + StaffTab.OWNER);
    assertThat(staff.page().locator("tbody").innerText()).contains("2 of our policies change");
  }

  @Test
  void thePaceSaysHowLongMailsWaitForEachOther() {
    staff.open("/admin/mail-pace");
    assertThat(staff.page().inputValue("input[name=gatherMinutes]")).isEqualTo("0");
    staff.page().fill("input[name=gatherMinutes]", "15");
    staff.press("Save the pace");
    assertThat(staff.text()).contains("Saved");
    assertThat(staff.page().inputValue("input[name=gatherMinutes]")).isEqualTo("15");

    staff.page().fill("input[name=gatherMinutes]", "0");
    staff.press("Save the pace");
    assertThat(staff.page().inputValue("input[name=gatherMinutes]")).isEqualTo("0");
  }

  @Test
  void aMailIsSeenWithAPersonsNameInTheirLanguage() {
    staff.open("/admin/letters/notice/en/preview?q=" + Somebody.READER.externalId());
    Clicks.through(staff.page().locator("main ul a").first());

    assertThat(staff.page().url()).contains("/preview/for/");
    assertThat(staff.page().locator("iframe").count()).isEqualTo(2);
    assertThat(staff.page().locator("pre.code").innerText()).contains("/privacy");
  }

  @Test
  void whatIsEnteredIsShownBesideIt() {
    staff.open(EDIT);
    staff.page().fill("textarea[name=body]", "Only tried.\n\n[where]");
    staff.page().getByText("Show what is entered").click();

    var frame = staff.page().frameLocator("iframe[name=preview]");
    frame.getByText("Only tried.").waitFor();
    staff.page().fill("textarea[name=body]", "Nothing else");
    staff.page().getByText("Show what is entered").click();
    frame.getByText("This is no mail yet").waitFor();
  }

  @Test
  void theSenderIsShownInEveryMail() {
    staff.open("/admin/letters");
    staff.page().fill("input[name=mark]", "Engageware & friends");
    staff.page().fill("textarea[name='imprints.en']", "1 Test Street");
    staff.press("Save and show it in every mail");
    assertThat(staff.text()).contains("Saved.");

    staff.open(EDIT + "/preview");
    var frame = staff.page().frameLocator("iframe").first();
    frame.getByText("Engageware & friends").waitFor();
    frame.getByText("1 Test Street").waitFor();
    staff.open("/admin/letters");
    staff.page().fill("input[name=mark]", "");
    staff.page().fill("textarea[name='imprints.en']", "");
    staff.press("Save and show it in every mail");
  }

  @Test
  void allOfItIsThereForEverybody() {
    try (var visitor = Browser.visitor(true)) {
      lookAtAll(new Inspector(visitor));
    }
  }

  private static void lookAtAll(Inspector inspector) {
    new StaffTab(inspector.page()).signIn();
    inspector.open(House.tenant() + "/admin/letters");
    inspector.open(House.tenant() + "/admin/letters/notice/en");
    inspector.open(House.tenant() + "/admin/letters/reconsent/de/preview");
    narrow(inspector.page(), "/admin/letters/notice/en/preview/mail");
    narrow(inspector.page(), "/admin/letters/correction/de/preview/mail");
    inspector.open(House.tenant() + "/admin/letters/fax/en", 404);
    inspector.open(House.tenant() + "/admin/notices");
    inspector.open(House.tenant() + "/admin/notices?q=nobody&state=BOUNCED&from=2026-01-01");
    inspector.open(House.tenant() + "/admin/notices/01900000-0000-7000-8000-000000000010", 404);
    firstTrail(inspector.page());
    inspector.look();

    assertThat(inspector.complaints()).isEmpty();
  }

  /** A mail alone runs no script, so that nobody but the browser itself can look at it. */
  private static void narrow(Page page, String path) {
    page.setViewportSize(320, 900);
    page.navigate(House.tenant() + path);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
  }

  private static void firstTrail(Page page) {
    page.navigate(House.tenant() + "/admin/notices");
    var first = page.locator("tbody th a").first();
    if (first.count() > 0) {
      Clicks.through(first);
      assertThat(page.locator("main").innerText()).contains("What happened", "What it proves");
    }
  }
}
