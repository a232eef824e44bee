package io.troth.admin.internal.draft;

import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionView;
import io.troth.web.page.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/**
 * Saves a draft while somebody is still typing. It never joins and never overwrites: when somebody
 * else has saved, it says so and leaves the rest to the person.
 */
@ApplicationScoped
class Autosave {

  private final Desk desk;
  private final DraftRoom room;
  private final Drafts drafts;

  Autosave(Desk desk, DraftRoom room, Drafts drafts) {
    this.desk = desk;
    this.room = room;
    this.drafts = drafts;
  }

  /**
   * What the script on the page shows.
   *
   * @param revision the state the page now shows
   * @param message in one sentence
   */
  record Answer(boolean saved, long revision, String message) {}

  Answer save(VersionView draft, long seen, UnaryOperator<PolicyDocument> change) {
    try {
      var mine = room.written(draft, seen, change);
      var saved = drafts.edit(draft.head().id(), seen, mine);
      var reader = desk.reader();
      return new Answer(
          true, saved.revision(), "Saved at " + Formats.hour(reader.now(), reader) + ".");
    } catch (Problem problem) {
      return new Answer(false, seen, reason(problem));
    }
  }

  /** What only a person's own saving settles. */
  static Answer byHand(long seen) {
    return new Answer(false, seen, "Not saved yet: a new id is saved by the button only.");
  }

  private static String reason(Problem problem) {
    if (problem.type() == CommonProblem.STALE_EDIT) {
      return "Somebody else saved this draft. Save to bring both changes together.";
    }
    return problem.violations().stream()
        .findFirst()
        .map(first -> "Not saved yet. " + first.field() + ": " + first.message())
        .orElse("Not saved yet. " + problem.detail());
  }
}
