package io.troth.notification.api;

/** What kind of mail it is, and so what may stop it. */
public enum MailStream {
  /**
   * The law or a promise asks for it. Nobody can decline it, and it offers no way to: a click must
   * not suppress what is owed (CAN-SPAM, 15 USC 7702(17)(A)(iii)). An address that does not work is
   * all that stops it.
   */
  MANDATORY,
  /**
   * A courtesy. It carries a way out by one click (RFC 8058), and a complaint stops it as well; so
   * does an address that does not work.
   */
  OPTIONAL
}
