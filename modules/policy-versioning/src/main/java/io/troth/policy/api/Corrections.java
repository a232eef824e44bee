package io.troth.policy.api;

import java.util.List;
import java.util.Optional;

/**
 * Corrections of editorial mistakes in what is published. A corrected wording is a revision of the
 * same version: it promises the same to the letter and binds as that version, so that nobody's
 * standing changes. Earlier wordings stay readable.
 */
public interface Corrections {

  /**
   * Begins a correction of a version as a copy of how it reads now.
   *
   * @throws io.troth.kernel.Problem not-found; correction-not-possible for a draft and for what was
   *     withdrawn; draft-exists while another correction of it is being written; policy-archived
   */
  RevisionView begin(VersionId version);

  /**
   * Replaces what the correction says. What was said of the edit before is void.
   *
   * @param edit the edit that was seen
   * @param document the version in other words: titles, summaries, headings and bodies
   * @param reason why it is corrected, for staff; 1 to {@value Attestations#LONGEST_REASON}
   *     characters
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; not-wording-only when
   *     anything else differs, with a violation for each; locale-missing; invalid-input
   */
  RevisionView edit(RevisionId revision, long edit, PolicyDocument document, String reason);

  /**
   * Says that the correction is editorial. {@value Attestations#FOR_WORDING} different people must.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; not-a-person for an API
   *     key; already-attested by the same person; nothing-corrected
   */
  RevisionView attest(RevisionId revision, long edit);

  /**
   * Signs off the text of a language, where the tenant asks for that before anything is published.
   *
   * @throws io.troth.kernel.Problem as {@link #attest}, and invalid-input for a language it does
   *     not have
   */
  RevisionView signOff(RevisionId revision, long edit, String language);

  /**
   * Publishes the correction: from here on it is how the version reads. Whoever was promised notice
   * of any change is told; nobody has to do anything.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; approval-missing when too
   *     few people answer for it; nothing-corrected; correction-not-possible when the version was
   *     withdrawn meanwhile; policy-archived
   */
  RevisionView publish(RevisionId revision, long edit);

  /**
   * Throws a correction away that is not published.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit
   */
  void discard(RevisionId revision, long edit);

  Optional<RevisionView> find(RevisionId revision);

  /** The correction of a version that is being written. */
  Optional<RevisionView> open(VersionId version);

  /** The published corrections of a version, ascending; revision 1 is the version itself. */
  List<RevisionHead> of(VersionId version);

  /**
   * How a version reads now.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  PolicyDocument reading(VersionId version);

  /**
   * How a version read when it was this revision.
   *
   * @param number 1 for the version as it was published
   */
  Optional<PolicyDocument> reading(VersionId version, int number);

  /**
   * What one wording corrected of another of the same version.
   *
   * @throws io.troth.kernel.Problem not-found unless both are published
   */
  ChangeSet difference(VersionId version, int from, int to);

  /**
   * What the correction being written corrects of how the version reads now.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  ChangeSet difference(RevisionId revision);
}
