package io.troth.app.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Clicks that lead to a page. A click by itself returns before the server has answered. */
final class Clicks {

  private Clicks() {}

  /** Clicks and waits for the page it leads to, be it another one or the same again. */
  static void through(Locator control) {
    var page = control.page();
    var arrived = new AtomicBoolean();
    Consumer<Page> arrival = there -> arrived.set(true);
    page.onDOMContentLoaded(arrival);
    control.click();
    page.waitForCondition(arrived::get);
    page.offDOMContentLoaded(arrival);
  }
}
