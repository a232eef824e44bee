package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer with its reason. The default is no.
 *
 * @param boundNumber number of the version that was relied on
 * @param page where the person can change the answer: the re-consent page or their choices
 * @param validUntil until when the caller may keep it, at most 60 seconds; equal to {@code at} for
 *     an allow on consent
 * @param basis the legal basis relied on or missing, as {@link
 *     io.troth.policy.api.LegalBasis#dpv()} names it
 * @param acts relied on, oldest first; only where the question asks for them or about the past
 * @param asserted whether it rests on an act that the tenant asserts and Troth did not witness
 */
public record DecisionAnswer(
    boolean allowed,
    Reason reason,
    Optional<SubjectRef> subject,
    Optional<String> policySlug,
    Optional<Integer> boundNumber,
    Optional<URI> page,
    Instant at,
    Instant validUntil,
    Optional<String> basis,
    List<UUID> acts,
    boolean asserted) {

  public DecisionAnswer {
    acts = List.copyOf(acts);
  }

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
    /** The consent lasted as long as the text said it would. */
    CONSENT_EXPIRED,
    /** The consent was given on a text whose purpose works differently under the bound version. */
    CONSENT_INVALIDATED,
    /** The consent was ended by somebody other than the person. */
    CONSENT_REVOKED,
    /** The person objected to this processing (GDPR Article 21). */
    PROCESSING_OBJECTED,
    /** The person restricted processing (GDPR Article 18). */
    RESTRICTED,
    /** The purpose or recipient is one of sale or sharing, and the person opted out of that. */
    SALE_OPTED_OUT,
    /** The person opted out of this recipient, or of all. */
    RECIPIENT_OPTED_OUT,
    /** The person is on hold: only storage, legal obligations and vital interests go on. */
    ON_HOLD,
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
