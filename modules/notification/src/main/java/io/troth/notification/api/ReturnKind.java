package io.troth.notification.api;

/** Why a mail came back, or was refused at once, by its status (RFC 3463). */
public enum ReturnKind {
  /** The address does not work: no mail at all goes there until it changes. */
  HARD,
  /**
   * For now: a full mailbox, a server that was down for days. Several such in a row count as hard;
   * {@code troth.bounces.soft-limit} and {@code troth.bounces.soft-window} say how many.
   */
  SOFT,
  /** The receiving server did not want this mail; it says nothing of the address. */
  BLOCKED,
  /** It arrived, and the person called it unwanted (RFC 5965): only optional mails stop. */
  COMPLAINT
}
