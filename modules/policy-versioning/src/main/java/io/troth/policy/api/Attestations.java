package io.troth.policy.api;

import java.util.List;

/**
 * What people answer for before a version is published. It is about one revision: whoever edits the
 * draft afterwards voids it.
 */
public interface Attestations {

  /** So many people must say that a wording is editorial. */
  int FOR_WORDING = 2;

  /** The most characters of a reason. */
  int LONGEST_REASON = 500;

  /**
   * Says that the changed wording of cited clauses is editorial. Once {@value #FOR_WORDING} people
   * have, the least significance of the draft is {@link Significance#EDITORIAL}.
   *
   * @param revision the revision that was read
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; not-a-person for an API
   *     key; not-wording-only when anything but wording changes, or no cited clause does;
   *     invalid-input for a missing or too long reason
   */
  Attestation wording(VersionId draft, long revision, String reason);

  /**
   * Says that somebody else may publish the draft. Saying it twice says it once.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; not-a-person
   */
  Attestation approve(VersionId draft, long revision);

  /**
   * Signs off the text of a language. Saying it twice says it once.
   *
   * @throws io.troth.kernel.Problem not-found; not-a-draft; stale-edit; not-a-person; invalid-input
   *     for a language the draft does not have
   */
  Attestation signOff(VersionId draft, long revision, String language);

  /**
   * Whether {@link #wording} is possible for the draft as it is.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  boolean isWordingOnly(VersionId draft);

  /**
   * What was said of the draft as it is now; of a published version what was said of what was
   * published. Oldest first.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Attestation> of(VersionId version);
}
