package io.troth.admin.internal.access;

import io.troth.admin.internal.desk.Names;
import io.troth.subject.api.GrantView;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests as staff see them. */
final class AccessViews {

  private AccessViews() {}

  /**
   * One request.
   *
   * @param untold whether the person is not told
   */
  record Row(
      String href,
      String who,
      String person,
      String kind,
      String purpose,
      String by,
      String fields,
      String time,
      Tone tone,
      String state,
      Moment asked,
      @Nullable Moment ends,
      boolean untold) {}

  static Row row(GrantView grant, UnaryOperator<String> colleagues, Reader reader) {
    var state = grant.state(reader.now());
    var leave = grant.leave();
    return new Row(
        AccessPages.PATH + "/" + grant.id(),
        Names.pseudonym(grant.person()),
        "/admin/people/" + grant.person(),
        AccessWords.words(grant.kind()),
        grant.purpose().isEmpty() ? "Opened by the person, unasked" : grant.purpose(),
        grant.askedBy().map(colleagues).orElse("All of support"),
        AccessWords.words(leave.map(GrantView.Leave::fields).orElse(grant.asked())),
        AccessWords.time(leave.map(GrantView.Leave::minutes).orElse((long) grant.minutes())),
        AccessWords.tone(state),
        AccessWords.words(state),
        reader.brief(grant.askedAt()),
        leave.map(one -> reader.moment(one.ends())).orElse(null),
        grant.silence().isPresent());
  }
}
