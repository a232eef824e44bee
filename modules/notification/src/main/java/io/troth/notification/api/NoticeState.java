package io.troth.notification.api;

/**
 * The course of one notice by mail. A notice that ended without evidence is never taken up again: a
 * new round is a notice of its own, so that what was known when stays.
 */
public enum NoticeState {
  /**
   * Waits for its turn. Becomes SENDING; REFUSED when a report about it arrives first; CANCELLED.
   */
  PLANNED,
  /**
   * A replica holds a lease on it. Becomes HANDED_OVER, DEFERRED, REFUSED, UNDELIVERABLE or
   * CANCELLED; PLANNED when the replica hands it back; SENDING again when its lease passed.
   */
  SENDING,
  /** The mail server took it: evidence. Becomes BOUNCED when it comes back later. */
  HANDED_OVER,
  /**
   * The mail server said try again later (4xx), or could not be reached. Becomes SENDING or
   * CANCELLED.
   */
  DEFERRED,
  /** The mail server refused it for good (5xx), or never took it in five days: no evidence. */
  REFUSED,
  /** It came back after having been taken: the evidence is void from then on. */
  BOUNCED,
  /** There is no address, or only one that is known not to work: nothing was sent. */
  UNDELIVERABLE,
  /** It was never sent: its version was withdrawn, or staff gave the mails on it up. */
  CANCELLED;

  public boolean canBecome(NoticeState next) {
    return switch (this) {
      case PLANNED, DEFERRED -> next == SENDING || next == REFUSED || next == CANCELLED;
      case SENDING -> next != BOUNCED;
      case HANDED_OVER -> next == BOUNCED;
      case REFUSED, BOUNCED, UNDELIVERABLE, CANCELLED -> false;
    };
  }

  /** Whether it is over and the person was not told by it; a new round may follow. */
  public boolean endedWithoutEvidence() {
    return this == REFUSED || this == BOUNCED || this == UNDELIVERABLE;
  }
}
