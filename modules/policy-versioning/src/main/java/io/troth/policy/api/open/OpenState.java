package io.troth.policy.api.open;

/** What a published version is to the public at a moment. */
public enum OpenState {
  /** Announced; its date has not come. */
  COMING,
  /** The newest version whose date has come. */
  IN_FORCE,
  /** A later one has taken its place; it may still bind people who stayed on it. */
  REPLACED,
  /** Taken back: it binds nobody, or nobody any more. Its text stays readable. */
  WITHDRAWN
}
