package io.troth.collection.api;

/** What identifies a person, and is kept in the identity vault instead of the record. */
public enum VaultAttribute {
  NAME(false),
  EMAIL(false),
  /** IPv4 or IPv6, written as numbers. */
  IP_ADDRESS(true),
  /** Of an apparatus, 1 to 200 visible ASCII characters. */
  DEVICE_ID(true),
  /** Of an installation, a cookie or a browser, 1 to 200 visible ASCII characters. */
  CLIENT_ID(true);

  private final boolean ofDevices;

  VaultAttribute(boolean ofDevices) {
    this.ofDevices = ofDevices;
  }

  /** Whether it tells of a device only, so that one nobody was linked to may have it. */
  public boolean isOfDevices() {
    return ofDevices;
  }
}
