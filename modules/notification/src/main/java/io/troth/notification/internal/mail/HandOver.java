package io.troth.notification.internal.mail;

/** How handing one mail to the server ended. */
public sealed interface HandOver {

  Reply reply();

  /**
   * The server answered 2xx to the whole message: from here on it is responsible (RFC 5321 §6.1).
   *
   * @param secured whether the connection was encrypted
   */
  record Taken(Reply reply, boolean secured) implements HandOver {}

  /** Not now: 4xx, or a fault of ours that the person's address has nothing to do with. */
  record Later(Reply reply) implements HandOver {}

  /** 5xx at the recipient: the address does not work. */
  record NoSuchMailbox(Reply reply) implements HandOver {}

  /** 5xx at the message: the server will not have this mail. */
  record NotTaken(Reply reply) implements HandOver {}

  /** The connection failed; whether the server took the mail is not known, so it counts as no. */
  record NoConnection(Reply reply) implements HandOver {}
}
