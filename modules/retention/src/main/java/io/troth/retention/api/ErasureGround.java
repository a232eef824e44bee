package io.troth.retention.api;

/** Why a person is erased. */
public enum ErasureGround {
  /** No longer necessary for what it was collected for: GDPR Article 17(1)(a). */
  NO_LONGER_NEEDED("GDPR 17(1)(a)"),
  /** Consent was withdrawn and nothing else allows it: GDPR Article 17(1)(b). */
  CONSENT_WITHDRAWN("GDPR 17(1)(b)"),
  /** The person objects and nothing overrides it: GDPR Article 17(1)(c). */
  OBJECTED("GDPR 17(1)(c)"),
  /** It was processed unlawfully: GDPR Article 17(1)(d). */
  UNLAWFUL("GDPR 17(1)(d)"),
  /** A law obliges to erase: GDPR Article 17(1)(e). */
  LEGAL_OBLIGATION("GDPR 17(1)(e)"),
  /** Collected from a child for an online service: GDPR Article 17(1)(f). */
  CHILD("GDPR 17(1)(f)"),
  /** Asked for by a consumer in California: Civil Code section 1798.105. */
  CONSUMER_REQUEST("CCPA 1798.105"),
  /** Asked for by a data principal in India: DPDP Act 2023, section 12(3). */
  DATA_PRINCIPAL_REQUEST("DPDP 12(3)");

  private final String provision;

  ErasureGround(String provision) {
    this.provision = provision;
  }

  /** As certificates cite it. */
  public String provision() {
    return provision;
  }
}
