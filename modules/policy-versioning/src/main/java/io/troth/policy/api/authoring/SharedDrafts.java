package io.troth.policy.api.authoring;

import io.troth.kernel.Actor;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several people at one draft. Whoever saves second gets both changes, field by field and text by
 * text; where the same field was changed by both, nothing is saved until a person has chosen.
 */
public interface SharedDrafts {

  /** What the draft said at a revision; empty when that is too long ago. */
  Optional<PolicyDocument> at(VersionId draft, long revision);

  /**
   * Saves what an editor wrote on top of the revision they saw.
   *
   * @param seen the revision the editor began with
   * @param current the revision the choices were made against; anything when there are none
   * @param chosen by the path of a {@link Conflict}
   * @throws io.troth.kernel.Problem invalid-input with a violation for every fault of what would be
   *     saved; conflict when the version is published
   */
  Saving save(
      VersionId draft, long seen, PolicyDocument mine, long current, Map<String, Side> chosen);

  /** As above, with nothing chosen yet. */
  default Saving save(VersionId draft, long seen, PolicyDocument mine) {
    return save(draft, seen, mine, seen, Map.of());
  }

  /**
   * What changed between two revisions of a draft; empty when one of them is too long ago.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Edit> changes(VersionId draft, long from, long to);

  /**
   * Who made the revisions after the first up to the second, oldest first; without those too long
   * ago.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Edited> editors(VersionId draft, long from, long to);

  /** Somebody saved. */
  record Edited(Actor by, Instant at) {}

  /**
   * One change.
   *
   * @param path as in {@link Conflict}
   * @param before empty when it was added
   * @param after empty when it was removed
   */
  record Edit(String path, Optional<String> before, Optional<String> after) {}

  /** How saving went. */
  sealed interface Saving {

    /**
     * It is saved.
     *
     * @param theirs paths of what somebody else had changed in the meantime; it is in there too
     */
    record Saved(VersionView version, List<String> theirs) implements Saving {
      public Saved {
        theirs = List.copyOf(theirs);
      }
    }

    /**
     * Nothing was saved.
     *
     * @param present the draft as somebody else left it
     */
    record Clash(VersionView present, List<Conflict> conflicts) implements Saving {
      public Clash {
        conflicts = List.copyOf(conflicts);
      }
    }
  }

  /** Whose words are taken. */
  enum Side {
    THEIRS,
    MINE
  }

  /**
   * One thing that both changed.
   *
   * @param path for example {@code clauses[scope].texts.en.body}
   * @param before what both began with; empty when it was not there, or is too long ago
   * @param theirs empty when they removed it
   * @param mine empty when I removed it
   */
  record Conflict(
      String path, Optional<String> before, Optional<String> theirs, Optional<String> mine) {}
}
