package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.troth.app.house.House;
import java.util.regex.Pattern;

/** What the demo's mail server truly received, on its own pages. */
record Mailbox(Page page) {

  private static final Pattern LINK = Pattern.compile("http://\\S+/privacy/link/\\S+");

  /** How many mails one person got. */
  int count(Somebody person) {
    page.navigate(House.base() + "/demo/mailbox?to=" + person.address());
    return page.locator("tbody tr").count();
  }

  /** Opens the newest mail of a person. */
  Mailbox open(Somebody person) {
    assertThat(count(person)).as("mails to %s", person).isPositive();
    page.locator("tbody th a").first().click();
    return this;
  }

  /** The link into the privacy centre, as the text part of the mail has it. */
  String link() {
    var text = page.locator("pre.code").first().textContent();
    var found = LINK.matcher(text);
    assertThat(found.find()).as("a link in: %s", text).isTrue();
    return found.group();
  }

  String headers() {
    return page.locator("details dl").textContent();
  }

  void comesBack() {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Return this mail to its sender"))
        .click();
  }
}
