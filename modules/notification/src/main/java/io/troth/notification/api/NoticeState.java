package io.troth.notification.api;

/** The course of one notice by mail. */
public enum NoticeState {
  /** Waits for its turn. Becomes SENDING, or UNDELIVERABLE when there is no address. */
  PLANNED,
  /**
   * A replica holds a lease on it. Becomes HANDED_OVER, DEFERRED or REFUSED; PLANNED after a crash.
   */
  SENDING,
  /** The mail server took it: evidence. Becomes BOUNCED when it comes back later. */
  HANDED_OVER,
  /** The mail server said try again later (4xx), or could not be reached. Becomes SENDING. */
  DEFERRED,
  /** The mail server refused it for good (5xx): no evidence. */
  REFUSED,
  /** It came back after having been taken: the evidence is void from then on. */
  BOUNCED,
  /** There is no address to send to. */
  UNDELIVERABLE;

  public boolean canBecome(NoticeState next) {
    return switch (this) {
      case PLANNED, DEFERRED -> next == SENDING || next == UNDELIVERABLE;
      case SENDING ->
          next == HANDED_OVER
              || next == DEFERRED
              || next == REFUSED
              || next == PLANNED
              || next == UNDELIVERABLE;
      case HANDED_OVER -> next == BOUNCED;
      case REFUSED, BOUNCED, UNDELIVERABLE -> next == PLANNED;
    };
  }
}
