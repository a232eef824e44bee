package io.troth.consent.api;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A purpose as it stands for one person.
 *
 * @param version whose text governs it for this person
 * @param binds whether that version binds them; false for the one offered to a newcomer
 * @param purpose with its name and legal basis
 * @param categories of data used for it
 * @param recipients that take part in it
 * @param choice whether the person decides on it, and how
 * @param status of the consent; empty where the basis is another
 * @param since when the present state began: a consent, a refusal, an objection
 * @param until when a consent expires
 * @param allowed whether it may be used now, all choices considered
 * @param reason why or why not
 * @param without what stops working for a person who refuses, by category that says so
 */
public record PurposeState(
    PolicyId policy,
    String policySlug,
    VersionId version,
    int versionNumber,
    String contentHash,
    boolean binds,
    Commitments.Purpose purpose,
    List<Commitments.Category> categories,
    List<Commitments.Recipient> recipients,
    Choice choice,
    Optional<ConsentStatus> status,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean allowed,
    DecisionAnswer.Reason reason,
    List<LocalText> without) {

  public PurposeState {
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
    without = List.copyOf(without);
  }

  /** How the person decides on a purpose. */
  public enum Choice {
    /** By giving, refusing and withdrawing consent. */
    CONSENT,
    /** By objecting to the processing (GDPR Article 21). */
    OBJECT,
    /** Not at all: needed for the contract, or required by law; the basis says why. */
    NONE
  }
}
