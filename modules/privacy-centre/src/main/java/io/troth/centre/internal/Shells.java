package io.troth.centre.internal;

import io.troth.notification.api.Inboxes;
import io.troth.subject.api.SupportGrants;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.web.page.Flash;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonShell;
import io.troth.web.page.PlainShell;
import io.troth.web.page.PlainShell.Width;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what stands around every page. */
@ApplicationScoped
public class Shells {

  static final String HOME = "/privacy";

  private final Visit visit;
  private final Wording wording;
  private final Inboxes inboxes;
  private final SupportGrants grants;

  Shells(Visit visit, Wording wording, Inboxes inboxes, SupportGrants grants) {
    this.visit = visit;
    this.wording = wording;
    this.inboxes = inboxes;
    this.grants = grants;
  }

  /**
   * What stands around a page of one person.
   *
   * @param current key of the menu entry the page belongs to
   */
  public PersonShell person(String current, @Nullable Flash flash) {
    var frame = visit.frame(flash);
    var words = wording.in(frame.reader().locale());
    var menu =
        List.of(
            item("overview", words.overview(), HOME),
            new NavItem("inbox", words.inbox(), visit.carrying(HOME + "/inbox"), unread()),
            item("choices", words.choices(), HOME + "/choices"),
            item("data", words.data(), HOME + "/data"),
            item("parties", words.parties(), HOME + "/third-parties"),
            new NavItem("looks", words.looks(), visit.carrying(HOME + "/looks"), asked()),
            item("history", words.history(), HOME + "/history"),
            item("contact", words.contact(), HOME + "/contact"));
    return new PersonShell(
        frame,
        visit.tenant().name(),
        visit.carrying(HOME),
        menu,
        entry(current),
        PrivacyLinks.SIGN_OUT,
        visit.contact());
  }

  /** How many notices wait to be read; null for none. */
  private @Nullable Long unread() {
    var waiting = inboxes.unread(visit.subject());
    return waiting == 0 ? null : waiting;
  }

  /** How many requests to see who the person is wait for their answer; null for none. */
  private @Nullable Long asked() {
    var waiting = grants.waitingFor(visit.subject());
    return waiting == 0 ? null : waiting;
  }

  private NavItem item(String key, String label, String href) {
    return new NavItem(key, label, visit.carrying(href));
  }

  /** Receipts are found through the history, the organisation through the person's data. */
  private static String entry(String page) {
    return switch (page) {
      case "receipts" -> "history";
      case "organisation" -> "data";
      default -> page;
    };
  }

  /** What stands around a page for anybody. */
  public PlainShell open() {
    return new PlainShell(visit.frame(null), visit.tenant().name(), HOME, Width.WIDE);
  }
}
