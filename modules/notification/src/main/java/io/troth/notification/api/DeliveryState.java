package io.troth.notification.api;

/** How far a fact has come on its way to an address. */
public enum DeliveryState {
  /** To be sent, for the first time or again. Becomes {@link #SENDING}, or {@link #FAILED}. */
  WAITING,
  /** A replica is sending it. Becomes any other state. */
  SENDING,
  /** The address took it. A replay makes it {@link #WAITING} again. */
  DELIVERED,
  /** Given up, or dropped when the address was switched off. A replay makes it {@link #WAITING}. */
  FAILED
}
