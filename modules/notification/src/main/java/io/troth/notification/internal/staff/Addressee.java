package io.troth.notification.internal.staff;

import io.troth.notification.internal.mail.MailAddress;
import java.util.Locale;
import java.util.UUID;

/** A colleague who can be written to. */
record Addressee(UUID account, String name, MailAddress address, Locale language) {

  @Override
  public String toString() {
    return "Addressee[" + account + "]";
  }
}
