package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.Set;

/** What a person wants to do. Every form carries the hash of the text it showed. */
public sealed interface ActCommand {

  SubjectRef subject();

  VersionId version();

  /** Hash of the text that was shown; another one than the version's is refused. */
  String contentHash();

  /** Where it is done: {@code privacy-centre}, {@code script}, {@code api}. */
  String screen();

  /**
   * Accepts a version.
   *
   * @param consents purposes of the version, based on consent, that the person ticked
   */
  record Accept(
      SubjectRef subject,
      VersionId version,
      String contentHash,
      String screen,
      Set<String> consents)
      implements ActCommand {
    public Accept {
      consents = Set.copyOf(consents);
    }
  }

  /** Says no to a version that needs re-consent. */
  record Decline(SubjectRef subject, VersionId version, String contentHash, String screen)
      implements ActCommand {}

  /** Objects to a version. */
  record ObjectTo(
      SubjectRef subject,
      VersionId version,
      String contentHash,
      String screen,
      Optional<String> reason)
      implements ActCommand {}

  /** Takes an objection back. */
  record WithdrawObjection(SubjectRef subject, VersionId version, String contentHash, String screen)
      implements ActCommand {}

  /** Consents to one purpose of the version. */
  record Consent(
      SubjectRef subject, VersionId version, String contentHash, String screen, String purpose)
      implements ActCommand {}

  /** Withdraws consent to, or refuses, one purpose. */
  record WithdrawConsent(
      SubjectRef subject, VersionId version, String contentHash, String screen, String purpose)
      implements ActCommand {}
}
