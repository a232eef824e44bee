package io.troth.tenant.internal.staff;

import io.troth.tenant.api.StaffAccounts.StaffView;

/** A local account at rest. */
record Account(StaffView view, String passwordHash) {

  @Override
  public String toString() {
    return "Account[" + view.id() + "]";
  }
}
