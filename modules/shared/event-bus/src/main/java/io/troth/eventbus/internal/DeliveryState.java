package io.troth.eventbus.internal;

/** The life of a delivery: one fact on its way to one listener. */
enum DeliveryState {
  /** Waits to be claimed. Becomes {@link #PROCESSING}. */
  PUBLISHED,
  /**
   * Claimed by a relay until its lease passes. Becomes {@link #COMPLETED}, {@link #FAILED} or
   * {@link #PARKED}; {@link #PUBLISHED} when handed back; {@link #PROCESSING} again by another
   * claim.
   */
  PROCESSING,
  /** The last attempt failed; the next one waits for its time. Becomes {@link #PROCESSING}. */
  FAILED,
  /**
   * Failed too often. Becomes {@link #PUBLISHED} by a replay or {@link #DISMISSED}, by a person.
   */
  PARKED,
  /** Handled, once. */
  COMPLETED,
  /** Given up by a person. */
  DISMISSED;

  /** Whether later facts of the same subject and listener have to wait. */
  boolean holds() {
    return this != COMPLETED && this != DISMISSED;
  }

  boolean canBecome(DeliveryState next) {
    return switch (this) {
      case PUBLISHED, FAILED -> next == PROCESSING;
      case PROCESSING -> next != DISMISSED;
      case PARKED -> next == PUBLISHED || next == DISMISSED;
      case COMPLETED, DISMISSED -> false;
    };
  }
}
