package io.troth.policy.api;

/** The life of a version. Whether it is in force for somebody is standing, never a state. */
public enum VersionState {
  /** Being written; may be edited and discarded. Becomes {@link #PUBLISHED}. */
  DRAFT,
  /** Announced and immutable. */
  PUBLISHED;

  public boolean canBecome(VersionState next) {
    return this == DRAFT && next == PUBLISHED;
  }
}
