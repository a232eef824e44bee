package io.troth.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shell of pages for end users ({@code layout/person}). They know the tenant, not Troth: the
 * tenant's name stands where a product's name would.
 *
 * @param tenant name of the tenant
 * @param home address of the overview
 * @param menu empty for a person who came for one thing only
 * @param current key of the menu entry this page belongs to
 * @param signOut where the sign-out form is posted to; null where nobody is signed in
 * @param contact how to reach a human, one line; null if the tenant named none
 */
public record PersonShell(
    Frame frame,
    String tenant,
    String home,
    List<NavItem> menu,
    String current,
    @Nullable String signOut,
    @Nullable String contact) {

  public PersonShell {
    menu = List.copyOf(menu);
  }

  public Reader reader() {
    return frame.reader();
  }
}
