package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.Set;

/** What a person wants to do. Every form carries the hash of the text it showed. */
public sealed interface ActCommand {

  SubjectRef subject();

  VersionId version();

  /** How it is done. */
  Manner manner();

  /**
   * Accepts a version.
   *
   * @param consents purposes of the version, based on consent, that the person ticked
   */
  record Accept(SubjectRef subject, VersionId version, Manner manner, Set<String> consents)
      implements ActCommand {
    public Accept {
      consents = Set.copyOf(consents);
    }
  }

  /** Says no to a version that needs re-consent. */
  record Decline(SubjectRef subject, VersionId version, Manner manner) implements ActCommand {}

  /** Objects to a version. */
  record ObjectTo(SubjectRef subject, VersionId version, Manner manner, Optional<String> reason)
      implements ActCommand {}

  /** Takes an objection back. */
  record WithdrawObjection(SubjectRef subject, VersionId version, Manner manner)
      implements ActCommand {}

  /** Consents to one purpose of the version; on a live consent and a new form: renews it. */
  record Consent(SubjectRef subject, VersionId version, Manner manner, String purpose)
      implements ActCommand {}

  /** Withdraws consent to, or refuses, one purpose. */
  record WithdrawConsent(SubjectRef subject, VersionId version, Manner manner, String purpose)
      implements ActCommand {}

  /**
   * Somebody other than the person ends a consent: staff or a key ({@code dpv:ConsentRevoked}). No
   * text is shown, so the hash is not looked at.
   *
   * @param reason why, 1 to 2,000 characters
   */
  record RevokeConsent(
      SubjectRef subject, VersionId version, Manner manner, String purpose, String reason)
      implements ActCommand {}
}
