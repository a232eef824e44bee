package io.troth.admin.internal.draft;

import io.troth.web.page.Crumb;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import java.util.List;

/**
 * What every page of a draft has above its body.
 *
 * @param href of the draft
 * @param revision the state the page shows; sent back with every form
 * @param tab key of the tab the page belongs to
 */
record DraftHead(
    StaffShell shell,
    List<Crumb> crumbs,
    String title,
    String href,
    long revision,
    List<NavItem> tabs,
    String tab,
    boolean mayEdit) {

  /** A page that comes back after a refusal still belongs to the revision it was made on. */
  DraftHead at(long seen) {
    return new DraftHead(shell, crumbs, title, href, seen, tabs, tab, mayEdit);
  }
}
