package io.troth.tenancy;

/**
 * The work that may cross tenants, each with its reason. A statement claims one by beginning with
 * {@code /* exempt: NAME *}{@code /}; every use is a class listed by the architecture tests.
 */
public enum Exemption {
  /** Relays claim due deliveries of all tenants, then enter each delivery's tenant. */
  RELAY_CLAIM,
  /** Delivered and parked facts are counted and cleared for all tenants together. */
  RELAY_UPKEEP,
  /** Due mails of all tenants are claimed, then sent inside each mail's tenant. */
  MAIL_CLAIM,
  /** A key, session or link is found by its hash, and only then tells its tenant. */
  CREDENTIAL_LOOKUP,
  /** Timers look for the tenants that have something due. */
  DUE_WORK,
  /** Rows past their time (sessions, idempotency keys, used links) are swept for all tenants. */
  EXPIRY_SWEEP,
  /** Operators see totals over all tenants, never a person. */
  OPERATOR_REPORT
}
