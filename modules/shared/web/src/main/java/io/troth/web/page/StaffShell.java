package io.troth.web.page;

import java.util.List;

/**
 * The shell of staff pages ({@code layout/staff}).
 *
 * @param tenant name of the tenant whose rooms these are
 * @param home address of the home page
 * @param person name of who is signed in
 * @param role their role, in words
 * @param signOut where the sign-out form is posted to
 * @param current key of the menu entry this page belongs to
 */
public record StaffShell(
    Frame frame,
    String tenant,
    String home,
    String person,
    String role,
    String signOut,
    List<NavGroup> menu,
    String current) {

  public StaffShell {
    menu = List.copyOf(menu);
  }

  public Reader reader() {
    return frame.reader();
  }
}
