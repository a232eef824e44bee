package io.troth.app.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.House;

/** One person in their privacy centre, without script. */
record PersonTab(BrowserContext context, Page page) implements AutoCloseable {

  /** Follows the link of the newest mail to where it leads. */
  static PersonTab of(Somebody person) {
    var context = Browser.visitor(false);
    var page = context.newPage();
    page.navigate(new Mailbox(page).open(person).link());
    page.locator("main button").click();
    return new PersonTab(context, page);
  }

  PersonTab open(String path) {
    page.navigate(House.tenant() + path);
    return this;
  }

  String heading() {
    return page.locator("h1").textContent().strip();
  }

  String text() {
    return page.locator("main").innerText();
  }

  void objectBecause(String reason) {
    page.locator("textarea[name=reason]").fill(reason);
    page.locator("form[action$='/object'] button").click();
  }

  void accept() {
    page.locator("form[action$='/accept'] button").click();
  }

  @Override
  public void close() {
    context.close();
  }
}
