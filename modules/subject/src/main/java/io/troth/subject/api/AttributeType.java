package io.troth.subject.api;

/**
 * The kinds of identifying values. Each has a normal form, in which it is stored and compared, and
 * a keyed hash by which it is found.
 */
public enum AttributeType {
  /** The tenant's own identifier; names one person, and is given by registering. */
  EXTERNAL_ID(1, Holders.PEOPLE),
  /** Where mail is sent; may be shared by several people. */
  EMAIL(1, Holders.PEOPLE),
  /** As the person is addressed, 1 to 200 characters. */
  NAME(1, Holders.PEOPLE),
  /** In the international form of E.164, for example {@code +4989123456}. */
  PHONE(5, Holders.PEOPLE),
  /** 1 to 280 characters on at most 6 lines. */
  POSTAL_ADDRESS(5, Holders.PEOPLE),
  /** What the person calls themselves with the tenant, 1 to 100 characters. */
  USER_NAME(10, Holders.PEOPLE),
  /** IPv4 or IPv6, written as numbers. */
  IP_ADDRESS(50, Holders.ANYBODY),
  /** Of an apparatus, 1 to 200 visible ASCII characters. */
  DEVICE_ID(50, Holders.ANYBODY),
  /** Of an installation, a cookie or a browser, 1 to 200 visible ASCII characters. */
  CLIENT_ID(50, Holders.ANYBODY);

  private enum Holders {
    /** Would tell who an anonymous identity is. */
    PEOPLE,
    ANYBODY
  }

  private final int most;
  private final Holders holders;

  AttributeType(int most, Holders holders) {
    this.most = most;
    this.holders = holders;
  }

  /** How many values of it one identity has at most. */
  public int most() {
    return most;
  }

  public boolean isSingle() {
    return most == 1;
  }

  /** Whether an identity that nobody knows may have it. */
  public boolean isForAnonymous() {
    return holders == Holders.ANYBODY;
  }

  /**
   * Whether it is noticed again and again while somebody uses a service. Beyond its limit the value
   * not seen for longest makes room; of others, one more than the limit is refused.
   */
  public boolean isObserved() {
    return holders == Holders.ANYBODY;
  }
}
