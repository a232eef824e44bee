package io.troth.app.pages;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;

/**
 * The next version of the privacy policy while somebody writes it, without script; it is thrown
 * away in the end.
 *
 * @param path of its pages
 */
record OpenDraft(BrowserContext office, StaffTab staff, String path) implements AutoCloseable {

  static OpenDraft begin() {
    var office = Browser.visitor(false);
    var staff = new StaffTab(office.newPage()).signIn();
    return new OpenDraft(office, staff, staff.draftNext("privacy"));
  }

  /** The same person in another tab. */
  StaffTab tab() {
    return new StaffTab(office.newPage());
  }

  @Override
  public void close() {
    staff.open(path);
    staff.page().getByText("Discard this draft").click();
    staff.press("Throw the draft away");
    office.close();
  }
}
