package io.troth.collection.api;

/** What sort of thing was recorded. */
public enum RecordKind {
  EVENT,
  LOG,
  PURCHASE,
  LICENCE_KEY,
  FORM,
  SURVEY,
  NEWSLETTER,
  /** Something lasting about a person; the only kind that replaces what the vault holds already. */
  PROFILE,
  /** What a classification found out about data that stayed where they are. */
  CLASSIFICATION
}
