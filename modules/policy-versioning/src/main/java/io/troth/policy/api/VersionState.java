package io.troth.policy.api;

/** The life of a version. Whether it is in force for somebody is standing, never a state. */
public enum VersionState {
  /** Being written; may be edited and discarded. Becomes {@link #PUBLISHED}. */
  DRAFT,
  /** Announced and immutable. Becomes {@link #WITHDRAWN}, as long as its date has not come. */
  PUBLISHED,
  /** Taken back before its date: it binds nobody and never did. The end. */
  WITHDRAWN;

  public boolean canBecome(VersionState next) {
    return switch (this) {
      case DRAFT -> next == PUBLISHED;
      case PUBLISHED -> next == WITHDRAWN;
      case WITHDRAWN -> false;
    };
  }
}
