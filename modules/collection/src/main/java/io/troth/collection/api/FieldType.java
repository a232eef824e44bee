package io.troth.collection.api;

/** What stands in a field. Everything is one flat value; there are no lists and no objects. */
public enum FieldType {
  /** A short text of the tenant's own vocabulary, at most 500 characters. */
  TEXT,
  /**
   * A person's own words, at most 10,000 characters; personal data only, for nobody checks them.
   */
  WORDS,
  NUMBER,
  /** True or false. */
  FLAG,
  /** A day, {@code 2026-03-01}. */
  DATE,
  /** A moment, {@code 2026-03-01T12:00:00Z}. */
  INSTANT,
  /** Where somebody is, {@code 52.52,13.40}; only with consent. */
  POSITION
}
