package io.troth.subject.api;

/** What a person did to a field of their profile. */
public enum ProfileDeed {
  CORRECTED,
  DELETED
}
