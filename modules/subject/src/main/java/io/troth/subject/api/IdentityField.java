package io.troth.subject.api;

/** The kinds of values that tell who somebody is, one by one, as people give leave to see them. */
public enum IdentityField {
  /** As the person is addressed. */
  NAME,
  /** Where mail reaches them. */
  EMAIL,
  /** The tenant's own identifier. */
  EXTERNAL_ID
}
