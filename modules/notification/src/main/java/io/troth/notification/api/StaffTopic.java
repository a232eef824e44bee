package io.troth.notification.api;

import io.troth.web.Permissions;

/** What staff are told of by mail; each topic concerns those who may do something about it. */
public enum StaffTopic {
  /** Notices that did not arrive: refused, come back, or without an address that works. */
  NOTICES(Permissions.NOTICES_MANAGE),
  /** Mailings that may not be out before the last moment that keeps their date. */
  DEADLINES(Permissions.NOTICES_MANAGE),
  /** Addresses of the tenant's servers that take no facts any more. */
  WEBHOOKS(Permissions.WEBHOOKS_MANAGE);

  private final String permission;

  StaffTopic(String permission) {
    this.permission = permission;
  }

  /** Value of {@link Permissions}: whoever has it is told. */
  public String permission() {
    return permission;
  }
}
