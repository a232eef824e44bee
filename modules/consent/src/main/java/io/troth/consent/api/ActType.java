package io.troth.consent.api;

/** What a person, or the clock on the strength of a use, did. Append-only. */
public enum ActType {
  /** The tenant asserts that this version bound the person before Troth; weaker evidence. */
  BASELINE_ASSERTED,
  /** Affirmative acceptance of a version. */
  ACCEPTED,
  /** The person said no to a version that needs re-consent; they stay on what binds them. */
  DECLINED,
  /** Objection to a version. Not the right to object to a processing (GDPR Article 21). */
  OBJECTED,
  OBJECTION_WITHDRAWN,
  /** Bound by the clock and then used the service without objecting. Never a consent. */
  DEEMED_ACCEPTED,
  /** A late bounce showed that the person had not been told. */
  DEEMED_ACCEPTANCE_INVALIDATED,
  /** Affirmative consent to a purpose ({@code dpv:ConsentGiven}). */
  CONSENT_GIVEN,
  /** {@code dpv:ConsentRefused}. */
  CONSENT_REFUSED,
  /** {@code dpv:ConsentWithdrawn}. */
  CONSENT_WITHDRAWN,
  /** A second affirmative act on a live consent ({@code dpv:RenewedConsentGiven}). */
  CONSENT_RENEWED,
  /** Ended by somebody other than the person ({@code dpv:ConsentRevoked}). */
  CONSENT_REVOKED,
  /** The right to object to a processing (GDPR Article 21). */
  PROCESSING_OBJECTED,
  PROCESSING_OBJECTION_WITHDRAWN,
  /** Restriction of processing (GDPR Article 18), of one purpose or of everything. */
  RESTRICTED,
  RESTRICTION_LIFTED,
  /** Opt-out of the sale and sharing of personal information (CCPA section 1798.120). */
  SALE_OPTED_OUT,
  /** Opt-in to it; also the exception a person affirms although their browser signals otherwise. */
  SALE_OPTED_IN,
  /** Opt-out of one recipient, or of all. */
  RECIPIENT_OPTED_OUT,
  RECIPIENT_OPTED_IN,
  /** Nothing but storage until released. Done by staff or a key, never by the person. */
  HELD,
  RELEASED,
  /** An anonymous visitor turned out to be this person. */
  DEVICE_LINKED,
  DEVICE_UNLINKED
}
