package io.troth.tenancy;

/** The states of a tenant that other rooms must tell apart. */
public enum TenantState {
  /** Everything works. */
  ACTIVE,
  /** Staff and new processing stop; doors of people, sweeps and legal clocks run on. */
  SUSPENDED
}
