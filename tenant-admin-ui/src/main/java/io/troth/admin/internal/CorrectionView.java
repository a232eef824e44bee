package io.troth.admin.internal;

import io.troth.admin.internal.AnswersView.Language;
import io.troth.admin.internal.AnswersView.Said;
import io.troth.web.page.Clause;
import io.troth.web.page.Crumb;
import io.troth.web.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a version as staff see them.
 *
 * @param open the one that is being written; null when there is none
 */
record CorrectionView(
    List<Crumb> crumbs,
    String title,
    String href,
    String publicPage,
    boolean mayBegin,
    List<Past> past,
    @Nullable Open open) {

  /** A published wording. */
  record Past(String name, String href, @Nullable String changes, Moment when, String reason) {}

  /**
   * A correction that is being written.
   *
   * @param toSign languages the tenant asks the reader's sign-off for
   */
  record Open(
      String name,
      long edit,
      boolean changed,
      boolean mayEdit,
      boolean mayAttest,
      boolean mayPublish,
      List<Said> said,
      List<Language> toSign,
      List<Side> sides,
      List<Clause> difference,
      int longest) {}

  /** The fields of one language, called after its tag. */
  record Side(String tag, String language, List<Part> parts) {

    public String title() {
      return "title." + tag;
    }

    public String summary() {
      return "summary." + tag;
    }
  }

  /** The fields of one clause. */
  record Part(String id, String heading, String headingField, String bodyField) {}
}
