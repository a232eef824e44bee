package io.troth.admin.internal.correction;

import io.troth.admin.internal.review.AnswersView.Language;
import io.troth.admin.internal.review.AnswersView.Said;
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
   * @param mayPublish whether the reader may, and everybody who must has answered for it
   * @param toSign languages the tenant asks the reader's sign-off for
   * @param words what it corrects, in plain words; empty while it reads as the version does
   * @param differences the languages in which clauses differ
   */
  record Open(
      String name,
      long edit,
      boolean mayEdit,
      boolean mayAttest,
      boolean mayPublish,
      List<Said> said,
      List<Language> toSign,
      List<Side> sides,
      List<String> words,
      List<Difference> differences,
      int longest) {}

  /** The clauses that read differently in one language, and no others. */
  record Difference(String tag, String language, List<Clause> clauses) {}

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
