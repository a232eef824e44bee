package io.troth.admin.internal.review;

import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.policy.api.Comment;
import io.troth.policy.api.Comments;
import io.troth.policy.api.VersionView;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Gathers what colleagues say about a draft. */
@RequestScoped
class CommentMargin {

  private final Desk desk;
  private final Comments comments;
  private final Colleagues colleagues;

  CommentMargin(Desk desk, Comments comments, Colleagues colleagues) {
    this.desk = desk;
    this.comments = comments;
    this.colleagues = colleagues;
  }

  CommentsView of(VersionView draft, Reader reader) {
    var headings = headings(draft);
    var all = comments.of(draft.head().id());
    return new CommentsView(
        all.stream()
            .filter(each -> each.resolved().isEmpty())
            .map(each -> line(each, headings, reader))
            .toList(),
        all.stream()
            .filter(each -> each.resolved().isPresent())
            .map(each -> line(each, headings, reader))
            .toList(),
        headings.entrySet().stream()
            .map(clause -> new Choice(clause.getKey(), clause.getValue(), null, false))
            .toList(),
        desk.may(Permissions.POLICIES_EDIT),
        Comments.LONGEST);
  }

  private CommentsView.Line line(Comment comment, Map<String, String> headings, Reader reader) {
    return new CommentsView.Line(
        comment.id().toString(),
        headings.getOrDefault(comment.clause(), comment.clause()),
        comment.words(),
        colleagues.name(comment.by()),
        reader.moment(comment.at()));
  }

  /** By id, in reading order, in the language that prevails. */
  private static Map<String, String> headings(VersionView draft) {
    var document = draft.document();
    var text = Objects.requireNonNull(document.texts().get(document.sourceLanguage()));
    var headings = new LinkedHashMap<String, String>();
    text.clauses().forEach(clause -> headings.put(clause.id(), clause.heading()));
    return headings;
  }
}
