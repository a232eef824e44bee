package io.troth.tenancy.guard;

import java.sql.SQLNonTransientException;

/** A statement that the guard refused; it did not reach the database. */
public final class TenancyViolation extends SQLNonTransientException {

  private static final long serialVersionUID = 1L;

  /** Access rule violation, by the SQL standard. */
  private static final String SQL_STATE = "42000";

  TenancyViolation(String reason) {
    super("Refused by the tenancy guard: " + reason, SQL_STATE);
  }
}
