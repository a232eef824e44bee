package io.troth.admin.internal.review;

import io.troth.web.page.Choice;
import io.troth.web.page.Moment;
import java.util.List;

/** What colleagues say about the clauses of a draft. */
record CommentsView(
    List<Line> open, List<Line> resolved, List<Choice> clauses, boolean mayWrite, int longest) {

  /**
   * A comment.
   *
   * @param clause heading of the clause, or its id when it has gone from the draft
   */
  record Line(String id, String clause, String words, String who, Moment when) {}
}
