package io.troth.policy.api;

import java.util.List;
import java.util.UUID;

/** What colleagues say about the clauses of a draft. */
public interface Comments {

  /** The most characters of a comment. */
  int LONGEST = 2_000;

  /** The most comments on a draft, resolved ones included. */
  int MOST = 500;

  /**
   * Adds a comment.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; invalid-input for a clause the draft
   *     does not have, a missing or too long text, or one comment too many
   */
  Comment add(VersionId draft, String clause, String words);

  /**
   * Says that a comment is dealt with. Twice is once.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  Comment resolve(VersionId draft, UUID comment);

  /**
   * All of a version, oldest first.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Comment> of(VersionId version);
}
