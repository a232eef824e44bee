package io.troth.policy.api;

/** Why a purpose is lawful: GDPR Article 6(1)(a) to (f). */
public enum LegalBasis {
  CONSENT("eu-gdpr:A6-1-a"),
  CONTRACT("eu-gdpr:A6-1-b"),
  LEGAL_OBLIGATION("eu-gdpr:A6-1-c"),
  VITAL_INTERESTS("eu-gdpr:A6-1-d"),
  PUBLIC_TASK("eu-gdpr:A6-1-e"),
  LEGITIMATE_INTERESTS("eu-gdpr:A6-1-f");

  private final String dpv;

  LegalBasis(String dpv) {
    this.dpv = dpv;
  }

  /** Name in the Data Privacy Vocabulary. */
  public String dpv() {
    return dpv;
  }
}
