package io.troth.consent.api;

/** Where a consent stands, with the names of the Data Privacy Vocabulary 2.3. */
public enum ConsentStatus {
  /** Nobody asked the person yet. */
  UNKNOWN("ConsentUnknown"),
  /** Asked, and not answered. */
  REQUESTED("ConsentRequested"),
  GIVEN("ConsentGiven"),
  /** Given again while it was valid. */
  RENEWED("RenewedConsentGiven"),
  REFUSED("ConsentRefused"),
  WITHDRAWN("ConsentWithdrawn"),
  /** Lasted as long as the text said it would. */
  EXPIRED("ConsentExpired"),
  /** Given on a text whose purpose works differently under the version that binds now. */
  INVALIDATED("ConsentInvalidated"),
  /** Ended by somebody other than the person. */
  REVOKED("ConsentRevoked");

  private final String term;

  ConsentStatus(String term) {
    this.term = term;
  }

  /** The term with its prefix, for example {@code dpv:ConsentGiven}. */
  public String dpv() {
    return "dpv:" + term;
  }

  /** Whether data may be processed on it ({@code dpv:ConsentStatusValidForProcessing}). */
  public boolean validForProcessing() {
    return this == GIVEN || this == RENEWED;
  }
}
