package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague chooses which mails they get. */
@HouseTest
class StaffMailsTest {

  private static final String PAGE = "/admin/my-mails";

  private BrowserContext visitor;
  private StaffTab staff;

  @BeforeEach
  void signIn() {
    visitor = Browser.visitor(true);
    staff = new StaffTab(visitor.newPage()).signIn();
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void everythingComesUnlessItIsDeclined() {
    staff.open(PAGE);
    assertThat(staff.page().isChecked("#NOTICES")).isTrue();
    assertThat(staff.page().isChecked("#DEADLINES")).isTrue();
    assertThat(staff.page().isChecked("#WEBHOOKS")).isTrue();

    staff.page().uncheck("#WEBHOOKS");
    staff.page().selectOption("#language", "de");
    staff.press("Save what I get");

    assertThat(staff.page().textContent("main")).contains("Saved");
    staff.open(PAGE);
    assertThat(staff.page().isChecked("#WEBHOOKS")).isFalse();
    assertThat(staff.page().isChecked("#NOTICES")).isTrue();
    assertThat(staff.page().inputValue("#language")).isEqualTo("de");
    assertThat(staff.menu()).contains(PAGE);

    staff.page().check("#WEBHOOKS");
    staff.page().selectOption("#language", "");
    staff.press("Save what I get");
    assertThat(staff.page().isChecked("#WEBHOOKS")).isTrue();
  }

  @Test
  void aLanguageNobodyWritesInIsRefused() {
    staff.open(PAGE);
    staff.page().evaluate("document.querySelector('#language option').value = 'fr'");
    staff.press("Save what I get");

    assertThat(staff.page().textContent("main"))
        .contains("Mails are not written in this language.");
    assertThat(staff.page().url()).isEqualTo(House.tenant() + PAGE);
  }
}
