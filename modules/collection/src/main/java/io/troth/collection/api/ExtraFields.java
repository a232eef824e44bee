package io.troth.collection.api;

/** What becomes of a record with fields its purpose does not need (GDPR Article 5(1)(c)). */
public enum ExtraFields {
  /** The record is refused. */
  REFUSE,
  /** The record is taken without them. */
  DROP
}
