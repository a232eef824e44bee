package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The answer with its reason. The default is no.
 *
 * @param boundNumber number of the version that was relied on
 * @param page where the person can change the answer: the re-consent page or their choices
 * @param validUntil until when the caller may keep it, at most 60 seconds; equal to {@code at} for
 *     an allow on consent
 */
public record DecisionAnswer(
    boolean allowed,
    Reason reason,
    Optional<SubjectRef> subject,
    Optional<String> policySlug,
    Optional<Integer> boundNumber,
    Optional<URI> page,
    Instant at,
    Instant validUntil) {

  /** Why. Stable words for machines. */
  public enum Reason {
    /** The version that binds the person has this purpose on a basis that needs no consent. */
    BASIS_HOLDS,
    /** The person consented to this purpose and the consent is valid. */
    CONSENT_GIVEN,
    /** The person has not consented. */
    CONSENT_MISSING,
    CONSENT_WITHDRAWN,
    CONSENT_REFUSED,
    /** A version in force needs this person's acceptance before this purpose. */
    RECONSENT_REQUIRED,
    /** The person's objection restricts what the contested change touches. */
    OBJECTION_RESTRICTS,
    /** The version that binds the person does not have this purpose. */
    PURPOSE_NOT_PROMISED,
    /** The version that binds the person does not use this category for the purpose. */
    CATEGORY_NOT_PROMISED,
    /** The version that binds the person does not let this recipient take part. */
    RECIPIENT_NOT_PROMISED,
    /** Nothing binds the person yet. */
    NOT_BOUND,
    /** The person is not known. */
    UNKNOWN_SUBJECT
  }
}
