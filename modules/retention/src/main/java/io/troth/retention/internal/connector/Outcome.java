package io.troth.retention.internal.connector;

/** What came of asking a system once. */
sealed interface Outcome {

  /**
   * It is done.
   *
   * @param gone rows or records
   */
  record Erased(long gone) implements Outcome {}

  /** It will answer later. */
  record Accepted() implements Outcome {}

  /** It will not. */
  record Refused(String reason) implements Outcome {}

  /**
   * Nothing came of it; it is asked again.
   *
   * @param words for staff; they name nobody
   */
  record Trouble(String words) implements Outcome {}
}
