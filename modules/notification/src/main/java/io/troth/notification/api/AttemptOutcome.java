package io.troth.notification.api;

/** How one attempt to send a fact ended. */
public enum AttemptOutcome {
  /** The address took it: 200 to 299. */
  DELIVERED,
  /** The address answered otherwise. */
  REFUSED,
  /** The address pointed elsewhere: 300 to 399. That is not followed. */
  REDIRECTED,
  /** The address wants no more of it: 410. */
  GONE,
  /** No answer in time: 5 seconds to connect, 15 for all. */
  TIMED_OUT,
  /** No connection, or one that broke. */
  NO_CONNECTION,
  /** The certificate is not valid for the name, or no protection was agreed upon. */
  NOT_SECURE,
  /** Nobody knows the name. */
  NO_SUCH_HOST,
  /** The name stands for an address that is not on the public internet. */
  ADDRESS_FORBIDDEN
}
