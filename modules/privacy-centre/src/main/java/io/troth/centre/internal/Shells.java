package io.troth.centre.internal;

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
class Shells {

  static final String HOME = "/privacy";

  private final Visit visit;
  private final Wording wording;

  Shells(Visit visit, Wording wording) {
    this.visit = visit;
    this.wording = wording;
  }

  PersonShell person(String current, @Nullable Flash flash) {
    var frame = visit.frame(flash);
    var words = wording.in(frame.reader().locale());
    var menu =
        List.of(
            new NavItem("overview", words.overview(), HOME),
            new NavItem("choices", words.choices(), HOME + "/choices"),
            new NavItem("receipts", words.receipts(), HOME + "/receipts"),
            new NavItem("contact", words.contact(), HOME + "/contact"));
    return new PersonShell(frame, visit.tenant().name(), HOME, menu, current, visit.contact());
  }

  PlainShell open() {
    return new PlainShell(visit.frame(null), visit.tenant().name(), HOME, Width.WIDE);
  }
}
