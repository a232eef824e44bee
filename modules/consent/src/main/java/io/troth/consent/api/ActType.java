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
  CONSENT_WITHDRAWN
}
