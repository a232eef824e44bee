package io.troth.notification.api;

import java.util.Locale;

/** What a text may leave open for each mail. The list is closed: a text never computes anything. */
public enum LetterSlot {
  /** The person's name; in the greeting alone, which has a second form for whoever has none. */
  PERSON,
  /** The tenant's name. */
  TENANT,
  /** The policy's title. */
  POLICY,
  /** How many policies change: two or more. */
  COUNT,
  /** The version's date. */
  DATE,
  /** The day from which the version binds this person at the earliest. */
  EARLIEST,
  /** The version's number. */
  VERSION,
  /** Which wording of the version. */
  REVISION;

  /** As it is written in a text, for example {@code {policy}}. */
  public String mark() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }
}
