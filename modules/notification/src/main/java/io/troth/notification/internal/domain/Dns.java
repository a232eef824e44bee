package io.troth.notification.internal.domain;

/** Asks the DNS. */
interface Dns {

  /** Types of records that matter here. */
  enum Type {
    TXT,
    MX
  }

  /**
   * @param name absolute, without the dot at its end
   */
  DnsAnswer ask(String name, Type type);
}
