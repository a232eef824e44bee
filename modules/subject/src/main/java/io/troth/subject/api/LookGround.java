package io.troth.subject.api;

/** On the strength of what somebody looked at who a person is. */
public enum LookGround {
  /** The person lets support see it, for a while. */
  PERMISSION,
  /** An emergency, where the policy declares such looks; two of the staff. */
  EMERGENCY,
  /** The law demands it; two of the staff. */
  LEGAL,
  /** A server of the tenant with a key that may read identities. */
  SERVER,
  /** An administrator of an organisation that the person belongs to. */
  ORGANISATION;

  /** Whether the person decides about it. */
  public boolean isPersons() {
    return this == PERMISSION;
  }
}
