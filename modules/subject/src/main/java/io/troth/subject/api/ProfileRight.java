package io.troth.subject.api;

/** What people may do with a field of their profile. */
public enum ProfileRight {
  READ,
  CORRECT,
  DELETE
}
